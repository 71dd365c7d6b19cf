/** @type {import("next").NextConfig} */
const nextConfig = {
  // ruleid: next-build-checks-off
  eslint: { ignoreDuringBuilds: true },
  typescript: {
    // ruleid: next-build-checks-off
    ignoreBuildErrors: true,
  },
};

// ok: next-build-checks-off
export const strict = { typescript: { ignoreBuildErrors: false } };
// ok: next-build-checks-off
export const chosen = { eslint: { ignoreDuringBuilds: process.env.CI === "true" } };
// ok: next-build-checks-off
export const other = { ignoreBuildErrors: true };
export default nextConfig;
