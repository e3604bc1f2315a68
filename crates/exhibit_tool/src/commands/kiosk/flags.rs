//! What Chromium is started with, so that a visitor meets the hall and nothing of the browser. Every flag is one that
//! Chromium 148 knows.

use std::ffi::OsString;
use std::path::Path;

/// The flags that are always there.
const ALWAYS: [&str; 26] = [
    // The whole screen, without tabs, address or a way to close it.
    "--kiosk",
    // Nothing asks or greets at the first start, nor after a crash.
    "--no-first-run",
    "--no-default-browser-check",
    "--disable-search-engine-choice-screen",
    "--hide-crash-restore-bubble",
    "--noerrdialogs",
    "--disable-infobars",
    // The watchdog answers a page that hangs; visitors should not be asked to.
    "--disable-hang-monitor",
    "--disable-prompt-on-repost",
    // No prompt for a camera, a place, a notification: each is refused unasked.
    "--deny-permission-prompts",
    "--disable-notifications",
    // No keyring is opened, which on Linux could ask for its password before the page is shown.
    "--password-store=basic",
    // Nothing is fetched, sent or changed but by the hall's page: no accounts, no updates of parts, no reports.
    "--disable-sync",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-domain-reliability",
    "--disable-breakpad",
    "--disable-default-apps",
    "--disable-extensions",
    "--no-pings",
    // Two fingers and swipes are for the exhibit: they neither magnify the page nor leave it.
    "--disable-pinch",
    "--overscroll-history-navigation=0",
    // Recorded visits may sound before anybody has touched the screen; the operator sets how loud.
    "--autoplay-policy=no-user-gesture-required",
    // A window that something covers for a moment goes on, and so do its beats.
    "--disable-background-timer-throttling",
    "--disable-backgrounding-occluded-windows",
    "--disable-renderer-backgrounding",
];

/// Bubbles that have no flag of their own: translation, casting to a screen nearby, the offer to keep a password or an address.
const WITHOUT_FEATURES: &str =
    "--disable-features=Translate,MediaRouter,DialMediaRouteProvider,AutofillServerCommunication,OptimizationHints";

/// Chromium's sandbox cannot be set up by root, and Chromium then refuses to start.
const AS_ROOT: &str = "--no-sandbox";

/// All that Chromium is started with: its profile, the flags, what the operator adds, then the address.
pub fn arguments(profile: &Path, address: &str, is_root: bool, more: &[OsString]) -> Vec<OsString> {
    let mut own = OsString::from("--user-data-dir=");
    own.push(profile);
    let always = ALWAYS.into_iter().chain([WITHOUT_FEATURES]).chain(is_root.then_some(AS_ROOT)).map(OsString::from);
    [own].into_iter().chain(always).chain(more.iter().cloned()).chain([address.into()]).collect()
}

#[cfg(test)]
mod tests {
    use super::arguments;
    use std::collections::BTreeSet;
    use std::ffi::OsString;
    use std::path::Path;

    fn given(is_root: bool, more: &[&str]) -> Vec<String> {
        let more: Vec<OsString> = more.iter().map(OsString::from).collect();
        let all = arguments(Path::new("/var/lib/kepu/chromium"), "http://127.0.0.1:8070/?mode=kiosk", is_root, &more);
        all.into_iter().map(|word| word.to_string_lossy().into_owned()).collect()
    }

    #[test]
    fn chromium_has_its_own_profile_and_the_whole_screen() {
        let all = given(false, &[]);
        assert_eq!(all.first().map(String::as_str), Some("--user-data-dir=/var/lib/kepu/chromium"));
        assert!(all.contains(&"--kiosk".to_owned()));
        assert_eq!(all.last().map(String::as_str), Some("http://127.0.0.1:8070/?mode=kiosk"));
    }

    #[test]
    fn no_flag_is_given_twice_and_all_but_the_address_are_flags() {
        let all = given(true, &[]);
        let names: BTreeSet<&str> = all.iter().filter_map(|flag| flag.split('=').next()).collect();
        assert_eq!(names.len(), all.len());
        assert_eq!(all.iter().filter(|word| !word.starts_with("--")).count(), 1);
    }

    #[test]
    fn the_sandbox_is_given_up_for_root_alone() {
        assert!(given(true, &[]).contains(&"--no-sandbox".to_owned()));
        assert!(!given(false, &[]).contains(&"--no-sandbox".to_owned()));
    }

    #[test]
    fn what_the_operator_adds_comes_last_and_so_counts() {
        let all = given(false, &["--use-angle=swiftshader", "--disable-features=None"]);
        let at = |word: &str| all.iter().position(|one| one == word);
        assert_eq!(at("--use-angle=swiftshader"), Some(all.len() - 3));
        assert!(at("--disable-features=None") > all.iter().position(|one| one.starts_with("--disable-features=Tr")));
    }
}
