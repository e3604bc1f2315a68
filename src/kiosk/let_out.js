// The operator wants out of a hall that is always a kiosk, where only the browser's own keys lead.
let isLetOut = false;

/** From now on these keys are the browser's again. */
export const letOut = () => (isLetOut = true);

/** Whether the browser is to have a key, or keys together. */
export const leadsOperatorOut = ({ key, altKey, metaKey }) => isLetOut && ((altKey && key === 'F4') || (metaKey && key === 'q'));
