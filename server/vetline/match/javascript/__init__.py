"""JavaScript and TypeScript: how their texts are cut, lowered, resolved and valued."""
