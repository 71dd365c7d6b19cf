import { Some } from "./option";

export function find(list, name) {
  for (const item of list) {
    // ruleid: python-in-javascript
    if (item.parent === None) continue;
    if (item.name === name) return item;
  }
  // ruleid: python-in-javascript
  return None;
}

class Switch {
  constructor() {
    // ruleid: python-in-javascript
    this.on = False;
  }

  toggle() {
    // ruleid: python-in-javascript
    this.on = True;
    // ok: python-in-javascript
    this.kind = Kind.None;
    // ok: python-in-javascript
    this.label = "None";
    // ok: python-in-javascript
    return true;
  }
}

const text = `
// ok: python-in-javascript
def main():
    return None
`;

// The lines below are no JavaScript, so the file parses only in part from here on.
function grade(points) {
  if (points > 90) {
    return "A";
// ruleid: python-in-javascript
  } elif (points > 80) {
    return "B";
  }
}

// ruleid: python-in-javascript
def total(values):
    return 1
