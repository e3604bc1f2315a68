// Where this hall is: several may have one origin, each below a path of its own, and none may touch what another keeps.
const { pathname } = new URL(self.registration.scope);

/** What the names of everything kept carry; nothing for a hall at the top. */
export const PLACE = pathname === '/' ? '' : pathname;
