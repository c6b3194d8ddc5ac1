import { Logo } from "../Icon.tsx";

/** The sections of the options, in their order: id and name. */
const SECTIONS = [
  ["sources", "Sources"],
  ["communities", "Communities"],
  ["sites", "Sites"],
  ["corrections", "Your corrections"],
  ["appearance", "Appearance"],
  ["keyboard", "Keyboard"],
  ["sent", "Everything sent"],
  ["backup", "Backup"],
  ["help", "Help"],
] as const;

export function Nav({ current }: { current: string }) {
  const known = SECTIONS.some(([id]) => id === current) ? current : SECTIONS[0][0];
  return (
    <header class="side">
      <h1 class="brand">
        <Logo />
        Lemargin
      </h1>
      <nav aria-label="Sections">
        {SECTIONS.map(([id, name]) => (
          <a key={id} href={`#${id}`} {...(id === known ? { "aria-current": "true" as const } : {})}>
            {name}
          </a>
        ))}
      </nav>
    </header>
  );
}
