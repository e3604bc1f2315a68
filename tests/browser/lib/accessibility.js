// axe-core's view of a page.
import axe from '@axe-core/playwright';

const AxeBuilder = axe.default ?? axe;

/** Every violation, one line each with the first element concerned; nothing is said of what `but` selects. */
export async function violations(page, but = []) {
  // Legacy mode keeps to this page; the other opens a second one, which has another policy.
  const axe = new AxeBuilder({ page }).setLegacyMode(true);
  const { violations } = await but.reduce((axe, each) => axe.exclude(each), axe).analyze();
  return violations.map(({ id, help, nodes }) => `${id}: ${help} (${nodes.length}×, ${nodes[0].html.slice(0, 160)}; ${nodes[0].failureSummary?.replace(/\s+/g, ' ').slice(0, 200)})`);
}
