const nextConfig = {
  images: {
    remotePatterns: [
      {
        protocol: "https",
        // ruleid: next-image-any-host
        hostname: "**",
      },
    ],
  },
};

// ruleid: next-image-any-host
export const loose = { images: { remotePatterns: [{ hostname: "*" }] } };

// ok: next-image-any-host
export const listed = { images: { remotePatterns: [{ protocol: "https", hostname: "cdn.acme.io" }] } };
// ok: next-image-any-host
export const own = { images: { remotePatterns: [{ hostname: "**.acme.io" }] } };
// ok: next-image-any-host
export const host = { hostname: "**" };
export default nextConfig;
