import { useEffect, useState } from 'react';

interface Result {
  id: string;
  title: string;
  snippet: string;
  link: string;
}

/** Search results with the hits marked. */
export function SearchResults({ query }: { query: string }) {
  const [results, setResults] = useState<Result[]>([]);

  useEffect(() => {
    const controller = new AbortController();
    fetch(`/api/search?q=${encodeURIComponent(query)}`, { signal: controller.signal })
      .then((response) => response.json())
      .then(setResults)
      .catch(() => setResults([]));
    return () => controller.abort();
  }, [query]);

  return (
    <ul>
      {results.map((result) => (
        <li key={result.id}>
          <a href={result.link}>{result.title}</a>
          <p dangerouslySetInnerHTML={{ __html: result.snippet }} /> {/* flaw: CWE-79 */}
        </li>
      ))}
    </ul>
  );
}
