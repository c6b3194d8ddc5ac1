/** A news site as the welcome page offers it. */
export interface NewsSite {
  name: string;
  /** Without www; its subdomains belong to it. */
  host: string;
  /** Ticked when the page opens. */
  preset: boolean;
}

/** Sites of one region, subject or language. */
export interface SiteGroup {
  name: string;
  /** BCP 47 tag of the names and the group's heading, "en" where they are English. */
  language: string;
  sites: readonly NewsSite[];
}

const chosen = (name: string, host: string): NewsSite => ({ name, host, preset: true });
const offered = (name: string, host: string): NewsSite => ({ name, host, preset: false });

/**
 * News sites whose articles are often posted on Lemmy. A starting point: any other site can be added by its host.
 * To add one: a line here. Ticked are few and international ones, so that the browser's question stays readable.
 */
export const SITE_GROUPS: readonly SiteGroup[] = [
  {
    name: "International",
    language: "en",
    sites: [
      chosen("Reuters", "reuters.com"),
      chosen("Associated Press", "apnews.com"),
      chosen("BBC", "bbc.com"),
      chosen("BBC (from Britain)", "bbc.co.uk"),
      chosen("The Guardian", "theguardian.com"),
      chosen("Al Jazeera", "aljazeera.com"),
      chosen("Deutsche Welle", "dw.com"),
      chosen("France 24", "france24.com"),
      offered("Euronews", "euronews.com"),
      offered("Politico Europe", "politico.eu"),
    ],
  },
  {
    name: "Technology",
    language: "en",
    sites: [
      chosen("Ars Technica", "arstechnica.com"),
      chosen("The Verge", "theverge.com"),
      chosen("Wired", "wired.com"),
      chosen("404 Media", "404media.co"),
      offered("TechCrunch", "techcrunch.com"),
      offered("The Register", "theregister.com"),
      offered("Bleeping Computer", "bleepingcomputer.com"),
    ],
  },
  {
    name: "Science",
    language: "en",
    sites: [
      offered("Nature", "nature.com"),
      offered("New Scientist", "newscientist.com"),
      offered("Phys.org", "phys.org"),
      offered("Space.com", "space.com"),
      offered("The Conversation", "theconversation.com"),
    ],
  },
  {
    name: "United States",
    language: "en",
    sites: [
      offered("NPR", "npr.org"),
      offered("CNN", "cnn.com"),
      offered("NBC News", "nbcnews.com"),
      offered("CBS News", "cbsnews.com"),
      offered("ABC News", "abcnews.go.com"),
      offered("The New York Times", "nytimes.com"),
      offered("The Washington Post", "washingtonpost.com"),
      offered("Politico", "politico.com"),
      offered("Axios", "axios.com"),
      offered("ProPublica", "propublica.org"),
      offered("The Atlantic", "theatlantic.com"),
    ],
  },
  {
    name: "Britain, Ireland",
    language: "en",
    sites: [
      offered("The Independent", "independent.co.uk"),
      offered("Sky News", "news.sky.com"),
      offered("Financial Times", "ft.com"),
      offered("RTÉ", "rte.ie"),
      offered("The Irish Times", "irishtimes.com"),
    ],
  },
  {
    name: "Canada, Australia",
    language: "en",
    sites: [
      offered("CBC", "cbc.ca"),
      offered("The Globe and Mail", "theglobeandmail.com"),
      offered("ABC Australia", "abc.net.au"),
      offered("The Sydney Morning Herald", "smh.com.au"),
    ],
  },
  {
    name: "Deutsch",
    language: "de",
    sites: [
      offered("Tagesschau", "tagesschau.de"),
      offered("Spiegel", "spiegel.de"),
      offered("Zeit", "zeit.de"),
      offered("Süddeutsche", "sueddeutsche.de"),
      offered("taz", "taz.de"),
      offered("heise online", "heise.de"),
      offered("Der Standard", "derstandard.at"),
      offered("SRF", "srf.ch"),
    ],
  },
  {
    name: "Français",
    language: "fr",
    sites: [
      offered("Le Monde", "lemonde.fr"),
      offered("Libération", "liberation.fr"),
      offered("Franceinfo", "franceinfo.fr"),
      offered("Mediapart", "mediapart.fr"),
    ],
  },
  {
    name: "Español",
    language: "es",
    sites: [
      offered("El País", "elpais.com"),
      offered("elDiario.es", "eldiario.es"),
      offered("La Nación", "lanacion.com.ar"),
    ],
  },
  {
    name: "Italiano, Português",
    language: "it",
    sites: [
      offered("la Repubblica", "repubblica.it"),
      offered("Il Post", "ilpost.it"),
      offered("Público", "publico.pt"),
    ],
  },
  {
    name: "Nederlands, Nordisk",
    language: "nl",
    sites: [offered("NOS", "nos.nl"), offered("SVT", "svt.se"), offered("NRK", "nrk.no"), offered("Yle", "yle.fi")],
  },
];
