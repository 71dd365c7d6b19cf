import type { ReactNode } from 'react';

interface LayoutProps {
  title: string;
  children: ReactNode;
}

/** The frame of all pages. */
export default function Layout({ title, children }: LayoutProps) {
  return (
    <html lang="en">
      <head>
        <meta charSet="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{title}</title>
        <script
          src="https://cdn.charts-lib.io/charts/4.2.1/charts.min.js"
          integrity="sha384-u1OknCvxWvY5kfmNBILK2hRnQC3Pr17a+RTT6rIHI7NnikvbZlHgTPOOmMi466C8"
          crossOrigin="anonymous"
        ></script>
        <link rel="stylesheet" href="/styles.css" />
      </head>
      <body>
        <header>
          <a href="/">Home</a>
        </header>
        <main>{children}</main>
      </body>
    </html>
  );
}
