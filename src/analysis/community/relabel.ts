/** Community numbers that do not depend on how the communities were found. */

/**
 * Numbers the communities from 0: largest first, communities of one size by their smallest member.
 * The same partition under any other numbers gives the same result.
 *
 * @param membership the community of every node, any integers from 0 to n − 1
 * @returns a new membership, and the size of each community; cost O(n + c log c)
 * @example relabel(Int32Array.of(3, 1, 1)) // { membership: [1, 0, 0], sizes: [2, 1] }
 */
export function relabel(membership: Int32Array): { membership: Int32Array; sizes: Int32Array } {
  const size = new Int32Array(membership.length);
  for (const community of membership) size[community]++;

  // In order of first appearance, which is the order of smallest members; the sort below is stable.
  const seen = new Uint8Array(membership.length);
  const communities: number[] = [];
  for (const community of membership) {
    if (seen[community]) continue;
    seen[community] = 1;
    communities.push(community);
  }
  communities.sort((a, b) => size[b] - size[a]);

  const number = new Int32Array(membership.length);
  communities.forEach((community, index) => {
    number[community] = index;
  });
  return {
    membership: membership.map((community) => number[community]),
    sizes: Int32Array.from(communities, (community) => size[community]),
  };
}
