/** What a directory needs to know of a body to place it. */
type Node = { id: string; parentId: string | null };

/** A body at its place in a directory: `depth` counts the bodies above it that are shown too. */
export type Placed<T> = { node: T; depth: number; matches: boolean };

/**
 * The bodies that match, in the given order, each under its parent; those above a match are kept, so that one
 * sees whose part it is. A body whose parent is not given stands at the top; a circle is cut where it closes.
 */
export function placeInTree<T extends Node>(nodes: readonly T[], matches: (node: T) => boolean): Placed<T>[] {
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const matching = new Set(nodes.filter(matches).map((node) => node.id));
  const shown = new Set<string>();
  for (const id of matching) {
    for (
      let at = byId.get(id);
      at && !shown.has(at.id);
      at = at.parentId ? byId.get(at.parentId) : undefined
    ) {
      shown.add(at.id);
    }
  }
  const children = Map.groupBy(
    nodes.filter((node) => shown.has(node.id)),
    (node) => (node.parentId && byId.has(node.parentId) ? node.parentId : null),
  );
  const placed: Placed<T>[] = [];
  const done = new Set<string>();
  const place = (parent: string | null, depth: number): void => {
    for (const node of children.get(parent) ?? []) {
      if (done.has(node.id)) continue;
      done.add(node.id);
      placed.push({ node, depth, matches: matching.has(node.id) });
      place(node.id, depth + 1);
    }
  };
  place(null, 0);
  for (const node of nodes) {
    if (!shown.has(node.id) || done.has(node.id)) continue;
    done.add(node.id);
    placed.push({ node, depth: 0, matches: matching.has(node.id) });
    place(node.id, 1);
  }
  return placed;
}
