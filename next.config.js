/** @type {import('next').NextConfig} */
export default {
  reactStrictMode: true,
  poweredByHeader: false,
  // server.ts packs whatever it sends, in one piece where it can.
  compress: false,
  // `npm run types` checks the types of everything, tests and scripts included.
  typescript: { ignoreBuildErrors: true },
  serverExternalPackages: ['@node-rs/argon2', '@prisma/adapter-pg', 'pg'],
  // Otherwise Next looks for a root above the project, by lock files that it finds there.
  turbopack: { root: import.meta.dirname },
  devIndicators: false,
}
