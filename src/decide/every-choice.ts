/** Every way to take one from each list. */
export function everyChoice<T>(lists: readonly (readonly T[])[]): readonly (readonly T[])[] {
  let choices: T[][] = [[]];
  for (const list of lists) {
    const next: T[][] = [];
    for (const chosen of choices) for (const one of list) next.push([...chosen, one]);
    choices = next;
  }
  return choices;
}
