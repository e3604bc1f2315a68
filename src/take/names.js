// How an address names an exhibit: by its id, by where its file is, or by id and digits where it was brought into this browser.

/** Whether it says where the file is, whole or as seen from the hall. Ids have neither slash nor dot. */
export const isAddress = (name) => /\/|\.kepu$/.test(name);

/** Whether an exhibit opens on another machine: one that was brought here does not. */
export const isEverywhere = (name) => /^[a-z0-9-]+$/.test(name) || isAddress(name);
