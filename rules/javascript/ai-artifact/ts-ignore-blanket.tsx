// ruleid: ts-ignore-blanket
// @ts-nocheck
import { legacy } from "legacy";

// ruleid: ts-ignore-blanket
// @ts-ignore
const value = legacy(1);
// ruleid: ts-ignore-blanket
const other = legacy(2); // eslint-disable-line
// ruleid: ts-ignore-blanket
// eslint-disable-next-line
console.log(value, other);

export function Page() {
  return (
    <div>
      {/* ruleid: ts-ignore-blanket */}
      {/* @ts-ignore */}
      <Legacy />
    </div>
  );
}

// ok: ts-ignore-blanket
// @ts-ignore: the types of this package are older than its code
const third = legacy(3);
// ok: ts-ignore-blanket
// @ts-expect-error
const fourth = legacy("4");
// ok: ts-ignore-blanket
// eslint-disable-next-line no-console
console.log(third, fourth);
// ok: ts-ignore-blanket
/* eslint-disable no-console, no-alert */
const text = "// @ts-ignore";
