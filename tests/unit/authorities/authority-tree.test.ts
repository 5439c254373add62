import { describe, expect, it } from 'vitest';
import { placeInTree } from '#lib/domain/authority-tree.ts';

const node = (id: string, parentId: string | null = null) => ({ id, parentId });
const shape = (placed: ReturnType<typeof placeInTree>) =>
  placed.map(({ node: { id }, depth, matches }) => `${'-'.repeat(depth)}${id}${matches ? '' : ' (above)'}`);

describe('the tree of a directory', () => {
  const bodies = [node('court'), node('ministry'), node('police', 'ministry'), node('station', 'police')];

  it('puts each body under its parent', () => {
    expect(shape(placeInTree(bodies, () => true))).toEqual(['court', 'ministry', '-police', '--station']);
  });

  it('keeps what stands above a match, and says that it is only that', () => {
    expect(shape(placeInTree(bodies, ({ id }) => id === 'station'))).toEqual([
      'ministry (above)',
      '-police (above)',
      '--station',
    ]);
  });

  it('shows a body whose parent is gone at the top', () => {
    expect(shape(placeInTree([node('orphan', 'retired')], () => true))).toEqual(['orphan']);
  });

  it('shows every body once even if the data has a circle', () => {
    const circle = [node('a', 'b'), node('b', 'a'), node('c')];
    const ids = placeInTree(circle, () => true).map(({ node: { id } }) => id);
    expect(ids.sort()).toEqual(['a', 'b', 'c']);
  });
});
