import { toSuperscript } from "../../../text/shift-text.ts";
import { takeArgument, takeOptional, toName } from "../source/input.ts";
import type { TexNode } from "../source/nodes.ts";
import type { InlineHandler } from "./inline-handlers.ts";

const table = (rows: string): Record<string, string> =>
  Object.fromEntries(
    rows
      .trim()
      .split(/\s+/)
      .map((row) => row.split("=") as [string, string]),
  );

const PREFIXES =
  table(`mu=µ quecto=q ronto=r yocto=y zepto=z atto=a femto=f pico=p nano=n micro=µ milli=m centi=c deci=d deca=da
  hecto=h kilo=k mega=M giga=G tera=T peta=P exa=E zetta=Z yotta=Y kibi=Ki mebi=Mi gibi=Gi tebi=Ti`);

const UNITS = table(`meter=m metre=m gram=g second=s ampere=A kelvin=K mole=mol candela=cd hertz=Hz newton=N pascal=Pa
  joule=J watt=W coulomb=C volt=V farad=F ohm=Ω siemens=S weber=Wb tesla=T henry=H celsius=°C degreeCelsius=°C lumen=lm
  lux=lx becquerel=Bq gray=Gy sievert=Sv katal=kat minute=min hour=h day=d hectare=ha liter=L litre=L tonne=t
  electronvolt=eV dalton=Da bar=bar angstrom=Å barn=b decibel=dB percent=% degree=° arcminute=′ arcsecond=″ radian=rad
  steradian=sr byte=B bit=bit parsec=pc year=yr astronomicalunit=au mmHg=mmHg molar=M
  m=m cm=cm mm=mm um=µm nm=nm km=km s=s ms=ms us=µs ns=ns Hz=Hz kHz=kHz MHz=MHz GHz=GHz THz=THz g=g kg=kg mg=mg ug=µg
  K=K V=V mV=mV kV=kV A=A mA=mA W=W kW=kW MW=MW mW=mW J=J kJ=kJ eV=eV keV=keV MeV=MeV GeV=GeV TeV=TeV Pa=Pa kPa=kPa MPa=MPa
  GPa=GPa mol=mol l=l ml=ml L=L mL=mL dB=dB pF=pF nF=nF uF=µF kohm=kΩ kg=kg N=N kN=kN pc=pc kWh=kWh`);

const POWERS: Record<string, string> = { square: "2", squared: "2", cubic: "3", cubed: "3" };

/** A number as siunitx prints it: `1e-3` is 1 × 10⁻³. */
function formatNumber(text: string): string {
  return text
    .replaceAll(" ", "")
    .replace(/[eEdD]([+-]?\d+)/, (_, power: string) => ` × 10${toSuperscript(power.replace("+", ""))}`)
    .replace(/^ × /, "")
    .replace(/\+-/, " ± ")
    .replace(/(?<![\d.])-/g, "−")
    .replace(/^(\d{5,})(?=$|\D)/, (digits) => digits.replace(/\B(?=(?:\d{3})+$)/g, "\u202f"));
}

/** A unit of macros, `\kilo\meter\per\second`, or of letters, `km.s^{-1}`. */
function formatUnit(nodes: readonly TexNode[]): string {
  const parts: { text: string; power: string }[] = [];
  let [prefix, power, isPer] = ["", "", false];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index];
    if (node?.type === "macro") {
      const { name } = node;
      const last = parts.at(-1);
      if (name === "per") isPer = true;
      else if (name in PREFIXES && !(name in UNITS)) prefix += PREFIXES[name] ?? "";
      else if (name === "square" || name === "cubic") power = POWERS[name] ?? "";
      else if ((name === "squared" || name === "cubed") && last) last.power = raise(last.power, POWERS[name] ?? "");
      else if (name === "tothe" && last) last.power = raise(last.power, toName([nodes[++index] ?? node]));
      else if (name === "raiseto") power = toName([nodes[++index] ?? node]);
      else if (name !== "of" && name !== "cancel" && name !== "highlight" && !/^[,;:! ]$/.test(name)) {
        parts.push({ text: `${prefix}${UNITS[name] ?? name}`, power: isPer ? `-${power || "1"}` : power });
        [prefix, power, isPer] = ["", "", false];
      }
    } else if (node?.type === "text" && node.value.endsWith("^")) {
      const last = parts.at(-1);
      const letters = node.value.slice(0, -1);
      const raised = toName([nodes[++index] ?? node]);
      if (letters !== "") {
        parts.push({ text: `${prefix}${letters}`, power: raised });
        prefix = "";
      } else if (last) last.power += raised;
    } else if (node?.type === "text" || node?.type === "group") {
      for (const text of toName([node])
        .split(/[.~\s]+/)
        .filter(Boolean)) {
        const [, word = text, raised = ""] = /^(.+?)\^?(-?\d*)$/.exec(text) ?? [];
        parts.push({ text: `${prefix}${word}`, power: raised });
        prefix = "";
      }
    }
  }
  return parts.map(({ text, power }) => `${text}${power === "" ? "" : toSuperscript(power)}`).join("\u00a0");
}

/** `\per\second\squared` is s⁻². */
const raise = (power: string, to: string) => (power.startsWith("-") ? `-${to}` : to);

const joinUnit = (number: string, unit: string) =>
  unit === "" ? number : `${number}${/^[%°′″]$/.test(unit) ? (unit === "%" ? "\u00a0%" : unit) : `\u00a0${unit}`}`;

const quantity: InlineHandler = ({ input, out }) => {
  takeOptional(input);
  const number = formatNumber(toName(takeArgument(input)));
  takeOptional(input);
  out.print(joinUnit(number, formatUnit(takeArgument(input) ?? [])));
};

const range: InlineHandler = ({ input, out }) => {
  takeOptional(input);
  const [from, to] = [toName(takeArgument(input)), toName(takeArgument(input))].map(formatNumber);
  out.print(joinUnit(`${from}–${to}`, formatUnit(takeArgument(input) ?? [])));
};

const list: InlineHandler = ({ input, out }) => {
  takeOptional(input);
  const numbers = toName(takeArgument(input)).split(";").map(formatNumber);
  out.print(joinUnit(numbers.join(", "), formatUnit(takeArgument(input) ?? [])));
};

/** Commands of siunitx. */
export const UNIT_HANDLERS: Record<string, InlineHandler> = {
  SI: quantity,
  qty: quantity,
  SIrange: range,
  qtyrange: range,
  SIlist: list,
  qtylist: list,
  si: ({ input, out }) => {
    takeOptional(input);
    out.print(formatUnit(takeArgument(input) ?? []));
  },
  unit: ({ input, out }) => {
    takeOptional(input);
    out.print(formatUnit(takeArgument(input) ?? []));
  },
  num: ({ input, out }) => {
    takeOptional(input);
    out.print(formatNumber(toName(takeArgument(input))));
  },
  numrange: ({ input, out }) => {
    takeOptional(input);
    out.print(`${formatNumber(toName(takeArgument(input)))}–${formatNumber(toName(takeArgument(input)))}`);
  },
  numlist: ({ input, out }) => {
    takeOptional(input);
    out.print(toName(takeArgument(input)).split(";").map(formatNumber).join(", "));
  },
  ang: ({ input, out }) => {
    takeOptional(input);
    const parts = toName(takeArgument(input)).split(";");
    out.print(parts.map((part, index) => (part === "" ? "" : `${formatNumber(part)}${"°′″"[index] ?? ""}`)).join(""));
  },
};
