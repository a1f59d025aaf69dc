import { useTranslation } from "react-i18next";
import css from "./VerifyPage.module.css";

interface Props {
  /** The perfect subtrees, greatest first. */
  subtrees: readonly { leaves: number; hash: string }[];
  size: number;
}

const WIDTH = 960;
const TOP = 34;
const GAP = 26;
const LEAVES_DRAWN = 16;

interface Placed {
  leaves: number;
  hash: string;
  left: number;
  width: number;
  middle: number;
  apex: number;
}

interface Layout {
  base: number;
  placed: Placed[];
  joints: string[];
  root: { x: number; y: number } | undefined;
}

function layout(subtrees: Props["subtrees"]): Layout {
  const weights = subtrees.map(({ leaves }) => Math.log2(leaves) + 1.2);
  const free = WIDTH - GAP * (subtrees.length - 1);
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const base = TOP + Math.max(0, subtrees.length - 1) * 34 + 150;
  const placed: Placed[] = [];
  let x = 0;
  for (const [index, subtree] of subtrees.entries()) {
    const share = ((weights[index] ?? 1) / sum) * free;
    const width = Math.min(share, 420);
    placed.push({ ...subtree, left: x, width, middle: x + width / 2, apex: base - 40 - Math.log2(subtree.leaves) * 12 });
    x += share + GAP;
  }
  return { base, placed, ...joined(placed) };
}

/** From the right: the last subtree, then each to its left joined with what stands already. */
function joined(placed: readonly Placed[]): Pick<Layout, "joints" | "root"> {
  const joints: string[] = [];
  const last = placed.at(-1);
  let root = last && { x: last.middle, y: last.apex };
  for (let index = placed.length - 2; index >= 0; index--) {
    const left = placed[index];
    if (left === undefined || root === undefined) break;
    const above = { x: (left.middle + root.x) / 2, y: TOP + index * 34 };
    joints.push(`M${left.middle} ${left.apex}L${above.x} ${above.y}L${root.x} ${root.y}`);
    root = above;
  }
  return { joints, root };
}

/**
 * The tree as its perfect subtrees, joined from the right into the root (RFC 9162): a triangle for each, as wide as
 * the logarithm of its leaves, and its leaves drawn while they can be told apart.
 */
export function TreePicture({ subtrees, size }: Props) {
  const { t } = useTranslation();
  const { base, placed, joints, root } = layout(subtrees);
  return (
    <svg viewBox={`0 0 ${WIDTH} ${base + 44}`} role="img" aria-label={t("verify.treeLabel", { count: size, peaks: subtrees.length })} className={css.tree}>
      {joints.map((line) => (
        <path key={line} d={line} className={css.joint} />
      ))}
      {placed.map((subtree) => (
        <g key={subtree.hash}>
          <path d={`M${subtree.middle} ${subtree.apex}L${subtree.left} ${base}H${subtree.left + subtree.width}Z`} className={css.subtree} />
          {subtree.leaves <= LEAVES_DRAWN &&
            Array.from({ length: subtree.leaves }, (_, leaf) => <circle key={leaf} cx={subtree.left + ((leaf + 0.5) / subtree.leaves) * subtree.width} cy={base} r={4} className={css.leaf} />)}
          <text x={subtree.middle} y={base + 32} textAnchor="middle" className={css.treeText}>
            {subtree.leaves}
          </text>
        </g>
      ))}
      {root && <circle cx={root.x} cy={root.y} r={9} className={css.root} />}
    </svg>
  );
}
