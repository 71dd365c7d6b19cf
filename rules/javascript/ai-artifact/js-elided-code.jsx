/**
 * Orders. The documentation quotes placeholders on purpose:
 *   // ... existing code ...
 */
import { save } from "./store";

// ruleid: js-elided-code
// ... existing imports ...

export class OrderService {
  constructor(repository) {
    // ruleid: js-elided-code
    // ... existing code ...
    this.repository = repository;
  }

  // ruleid: js-elided-code
  // ... other methods remain unchanged

  cancel(order) {
    // ruleid: js-elided-code
    // ...existing code...
    order.status = "cancelled";
    // ruleid: js-elided-code
    // Rest of the function remains the same
  }

  refund(order) {
    // ruleid: js-elided-code
    // Implementation goes here
  }

  async ship(order) {
    // ruleid: js-elided-code
    /* ... existing validation logic ... */
    await this.repository.save(order);
    // ruleid: js-elided-code
    // Error handling omitted for brevity
  }

  price(order) {
    // ruleid: js-elided-code
    // ... (el resto del código queda igual) ...
    return order.total;
  }
}

export function Page() {
  return (
    <main>
      {/* ruleid: js-elided-code */}
      {/* ... existing components ... */}
      <List />
      {/* ruleid: js-elided-code */}
      {/* Rest of the component remains the same */}
    </main>
  );
}

app.get("/", (req, res) => {
  // ruleid: js-elided-code
  // Your business logic here
  // ruleid: js-elided-code
  // Add your code here
});

// ruleid: js-elided-code
const routes = { // ... existing code ...
  home: Page,
};

// ok: js-elided-code
// The rest of the code is shared with the browser build
// ok: js-elided-code
// Same as before, without the mask that is not needed here
// ok: js-elided-code
// existing code depends on this order
// ok: js-elided-code
// ... and again without the keyword.
// ok: js-elided-code
// Omitted fields are treated as unchanged
// ok: js-elided-code
// Other methods
// ok: js-elided-code
// ...rest is passed on as it came
// ok: js-elided-code
const total = a + b; // existing code ...
// ok: js-elided-code
const label = "// ... existing code ...";
const prompt = `Answer with a patch, for example:
// ok: js-elided-code
// ... existing code ...
for ${label}`;
// ok: js-elided-code
const link = "https://example.com/implementation-here";
// ok: js-elided-code
const copy = { ...existing, code: 1 };

// ok: js-elided-code
// …but max code length…
const max = options[0];

function rewritten(text) {
  // The text is limited to 140 characters, thus ...
  // ok: js-elided-code
  return text;
}

function joined(parts) {
  // a line is limited to 140 characters, thus ...
  // ... missing parts of the original are joined ...
  // ... so we make it anew.
  return parts.join(" ");
}

// The following is based on the unescape of another library,
//  but note that the replacer has been removed for conciseness,
//  since the data is known to be JSON.
function unescaped(data) {
  return data;
}
