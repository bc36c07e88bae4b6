import 'server-only'
import { cookies } from 'next/headers'
import type { AuthOptions } from 'next-auth'
import Credentials from 'next-auth/providers/credentials'
import { environment } from '@/lib/server/environment'
import { adoptBrowserReading } from '@/lib/server/lesson/browser-reading'
import { adoptGuest, checkCredentials } from './check-credentials'
import { closeSession, openSession, sessionCookieName, sessionLifetime } from './session-token'

/** next-auth with e-mail and password. The token names a session row, so that signing out really ends it. */
export function authOptions(): AuthOptions {
  return {
    secret: environment().secret,
    session: { strategy: 'jwt', maxAge: sessionLifetime },
    pages: { signIn: '/sign-in', error: '/sign-in' },
    providers: [
      Credentials({
        credentials: { email: { type: 'email' }, password: { type: 'password' } },
        async authorize(credentials) {
          const userId = await checkCredentials(credentials)
          if (!userId) return null
          await adoptGuest((await cookies()).get(sessionCookieName())?.value, userId)
          await adoptBrowserReading(userId)
          return { id: userId }
        },
      }),
    ],
    callbacks: {
      // `user` is there only at sign-in. Nothing about the person is kept in the token: role and name are read per request.
      async jwt({ token, user }) {
        return user ? { ...(await openSession(user.id)) } : token
      },
      // The product reads the session row itself; this endpoint tells a client no more than that there is a token.
      session({ session }) {
        return { expires: session.expires }
      },
    },
    events: {
      async signOut({ token }) {
        if (typeof token?.sid === 'string') await closeSession(token.sid)
      },
    },
    logger: {
      error(code, metadata) {
        // A garbled cookie is the browser's doing and worth no stack trace.
        if (code !== 'JWT_SESSION_ERROR') console.error('next-auth', code, metadata)
      },
      warn() {},
      debug() {},
    },
  }
}
