import { words } from "./phrases.ts";
import type { Tails } from "./shortening.ts";

/** English; grown on sentences of real papers, as the rest. */
export const TAILS_EN: Tails = {
  adjoining: words(`
    across after at before by during for from in inside on onto through throughout using via with within`),
  stating: words(`
    address(ed) aim(ed) allow(ed) annotate(d) assess(ed) capture(d) comprise(d) consist(ed) contain(ed) define(d) deploy(ed)
    describe(d) detect(ed) discuss(ed) enable(d) encode(d) establish(ed) examine(d) explore(d) feature(d) focus(ed)
    formulate(d) host(ed) identify identified investigate(d) keep kept learn(ed) learnt maintain(ed) manage(d) model(ed)
    modeled modelled obtain(ed) offer(ed) organize(d) plan(ned) predict(ed) prepare(d) present(ed) process(ed) produce(d)
    provide(d) publish(ed) receive(d) record(ed) recruit(ed) release(d) retrieve(d) review(ed) sample(d) seek serve(d)
    simulate(d) solve(d) study studied support(ed) survey(ed) tackle(d) track(ed) validate(d) visualize(d) write
    wrote written`),
  binding: [
    /(?:add|adapt|agree|align|annotat|appl|assign|associat|augment|base|combin|compar|concatenat|convert|correlat|correspond|deal|differ|divid|endow|enrich|equip|experiment|expos|fill|consider|regard|treat|view|follow|fus|incorporat|initiali[sz]|integrat|interact|label|link|map|match|merg|pair|plac|replac|represent|result|split|stor|suppl|transfer|transform|translat)\w*/,
    /(?:act|agree|appear|arise|arose|believe|belong|cause|claim|come|came|compete|confirm|cope|decide|demonstrate|exist|fall|fell|find|found|get|go|going|got|gone|grow|grew|hold|held|hope|hypothesize|indicate|lead|led|lie|lies|live|look|mean|meant|move|observe|occur|participate|perform|play|point|react|refer|rely|relie|remain|require|respond|rise|rose|score|see|seem|seen|serve|show|shown|showed|stem|stand|stood|struggle|suggest|talk|tend|think|thought|turn|want|went|work)(?:s|d|ed)?/,
  ],
  things: words(`
    algorithm app approach architecture article benchmark classifier code component corpus data database dataset decoder
    encoder framework function implementation interface layer library mechanism method model module network package paper
    parser pipeline platform procedure program project protocol repository script server software step study system task
    toolkit tool website workflow`),
  gains: words("additions advances contributions enhancements extensions improvements innovations"),
  empty: [
    /(?:ability|access|account|addition|advantage|aim|amount|analysis|approach|aspect|attention|attempt|basis|benefit|capability|capacity|case|challenge|change|choice|class|collection|combination|component|contribution|correlation|decrease|demand|dependence|difference|difficulty|direction|effect|effort|emphasis|evidence|example|experience|experiment|extent|fact|family|feature|focus|form|foundation|framework|function|gain|goal|group|idea|impact|improvement|increase|influence|information|insight|instance|interest|interaction|investigation|kind|knowledge|lack|limitation|link|lot|means|measure|member|method|need|number|one|opportunity|option|overview|pair|part|percentage|performance|piece|possibility|potential|problem|process|product|property|quality|range|reason|reduction|relation|relationship|relevance|requirement|research|resource|response|result|role|scheme|sequence|series|set|similarity|solution|sort|source|step|study|subset|support|system|task|technique|tendency|term|thing|tool|type|use|value|variant|variation|variety|version|view|way|work)s?/,
    /(?:(?:abilit|analys|bas|capacit|famil|propert|quantit|similarit|stud|variet)(?:y|ies|es))|(?:additional|certain|corresponding|different|following|former|further|important|interesting|key|latter|main|new|novel|other|own|proposed|related|relevant|respective|simple|single|special|specific|standard|useful|various)/,
  ],
  degrees: [
    /(?:better|worse|best|worst|more|less|most|least|higher|lower|highest|lowest|larger|largest|smaller|smallest|longer|longest|shorter|faster|slower|greater|greatest|fewer|well|good|poor|enough|too|so|first|second|last|unique|same|equal|far|main|major|key|primary|principal|common|popular|difficult|hard|easy|able|critical|crucial|important|essential|maximum|minimum|necessary|sufficient|superior|state-of-the-art|significant)(?:ly)?/,
  ],
  changes: [
    /(?:effective|efficient|improv|outperform|increas|decreas|reduc|exceed|degrad|fail|achiev|depend|vary|varie|limit|restrict|prevent|exclud|differ|deviat|suffer)\w*/,
    // What may be is not what is: `explores the possibility of …`
    /(?:feasibilit|hypothes|possibilit|potential|question|suitabilit|viabilit)\w*/,
  ],
};
