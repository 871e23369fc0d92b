import { createApp } from "vue";
import App from "./App.vue";

// The colours are chosen by a class, as they are in decks.
const dark = matchMedia("(prefers-color-scheme: dark)");
const paint = () => document.documentElement.classList.toggle("dark", dark.matches);
dark.addEventListener("change", paint);
paint();

createApp(App).mount("#board");
