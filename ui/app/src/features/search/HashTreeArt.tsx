import css from "./HomePage.module.css";

const LEVELS = 6;

/** Leaves joined two by two into one root: the shape of the bid log, drawn faintly behind the title. */
export function HashTreeArt() {
  const lines: string[] = [];
  for (let level = 0; level < LEVELS; level++) {
    const nodes = 2 ** (LEVELS - level);
    for (let node = 0; node < nodes; node++) {
      const x = ((node + 0.5) / nodes) * 1200;
      const parent = ((Math.floor(node / 2) + 0.5) / (nodes / 2)) * 1200;
      const y = 520 - level * 84;
      lines.push(`M${x.toFixed(1)} ${y}L${parent.toFixed(1)} ${y - 84}`);
    }
  }
  return (
    <svg className={css.art} viewBox="0 0 1200 520" preserveAspectRatio="none" aria-hidden="true">
      <path d={lines.join("")} fill="none" stroke="currentColor" strokeWidth="1" vectorEffect="non-scaling-stroke" />
    </svg>
  );
}
