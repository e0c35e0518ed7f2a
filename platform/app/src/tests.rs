//! Settings: where they come from, which win, what is refused.
#![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

use std::fs;

use tempfile::TempDir;

use crate::Settings;
use crate::failure::Failure;
use crate::settings::{FILE, LogFormat};

fn read(file: &str, variables: &[(&str, &str)], flags: &[(&'static str, &str)]) -> Result<Settings, Failure> {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join(FILE), file).unwrap();
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    let flags: Vec<(&'static str, String)> =
        flags.iter().map(|(name, it)| (*name, (*it).to_owned())).collect();
    Settings::read(folder.path(), variables, &flags)
}

#[test]
fn without_anything_the_defaults_hold() {
    let folder = TempDir::new().unwrap();
    let settings = Settings::read(folder.path(), [], &[]).unwrap();
    assert_eq!(settings.listen.to_string(), "127.0.0.1:8080");
    assert_eq!((settings.database, settings.log.format), (None, LogFormat::Text));
    assert!(settings.limits.connections > 0);
}

#[test]
fn later_sources_win() {
    let file =
        "listen = '127.0.0.1:1'\nsite_name = 'Tệp'\nhotline = '1022'\n[limits]\nreaders = 3\nstreams = 4";
    let variables = [
        ("MOTCUA_SITE_NAME", "Môi trường"),
        ("MOTCUA_LISTEN", "127.0.0.1:2"),
        ("MOTCUA_LIMITS__READERS", "7"),
        ("MOTCUA_LOG__FORMAT", "json"),
        ("MOTCUA_TRUSTED_PROXIES", "[\"10.0.0.1\"]"),
        ("MOTCUA_DATA", "/elsewhere"),
        ("PATH", "/bin"),
    ];
    let settings = read(file, &variables, &[("listen", "127.0.0.1:3")]).unwrap();
    assert_eq!(settings.listen.to_string(), "127.0.0.1:3");
    assert_eq!(settings.site_name.as_deref(), Some("Môi trường"));
    assert_eq!(settings.hotline.as_deref(), Some("1022"));
    assert_eq!((settings.limits.readers, settings.limits.streams), (7, 4));
    assert_eq!(settings.log.format, LogFormat::Json);
    assert_eq!(settings.trusted_proxies.len(), 1);
}

#[test]
fn telephone_numbers_in_the_environment_keep_their_zeros() {
    let settings = read("", &[("MOTCUA_HOTLINE", "02363881888")], &[]).unwrap();
    assert_eq!(settings.hotline.as_deref(), Some("02363881888"));
}

#[test]
fn modules_hear_what_was_set_and_where_the_keys_are() {
    let settings = read("public_url = 'https://a.example/'\n[agency_suffix]\n48 = 'H17'", &[], &[]).unwrap();
    let heard = settings.for_modules();
    assert_eq!(heard["public_url"], "https://a.example");
    assert_eq!(heard["agency_suffix_48"], "H17");
    assert!(heard["keys_dir"].ends_with("/keys"));
    assert!(!heard.contains_key("site_name"));
}

#[test]
fn the_bucket_is_in_the_file_and_its_secrets_in_the_environment() {
    let file = "home_province = '48'\n[files]\ns3 = { bucket = 'papers', region = 'hanoi' }";
    let secrets = [
        ("MOTCUA_FILES__S3__ACCESS_KEY", "0123"),
        ("MOTCUA_FILES__S3__SECRET_KEY", "hidden"),
        ("MOTCUA_FILES__S3__PATH_STYLE", "false"),
    ];
    let settings = read(file, &secrets, &[]).unwrap();
    let bucket = settings.files.s3.as_ref().unwrap();
    assert_eq!((bucket.address().as_str(), bucket.path_style), ("s3://papers/", false));
    assert_eq!(settings.for_modules()["home_province"], "48");
    let told = format!("{settings:?}");
    assert!(!told.contains("hidden") && !told.contains("0123"), "{told}");
    let number = file.replace("'hanoi'", "'hanoi', access_key = 4711, secret_key = 'hidden'");
    let told = read(&number, &[], &[]).unwrap_err().to_string();
    assert!(told.contains("access_key") && !told.contains("4711") && !told.contains("hidden"), "{told}");
}

#[test]
fn modules_hear_how_fees_can_be_paid_and_the_log_hears_no_secret() {
    let file = "[payments]\ngateway = { address = 'https://pay.example', merchant = 'M', secret = 'hidden' }\n\
                [payments.accounts.20242]\nbank = '970400'\nnumber = '0001'\nholder = 'UBND'";
    let settings = read(file, &[], &[]).unwrap();
    let heard = settings.for_modules();
    assert_eq!(
        (heard["payments_bank_20242"].as_str(), heard["payments_number_20242"].as_str()),
        ("970400", "0001")
    );
    assert_eq!(heard["payments_gateway_secret"], "hidden");
    assert!(!heard.contains_key("payments_trial"));
    assert!(!format!("{settings:?}").contains("hidden"));
    for (wrong, part) in [
        (file.replace("https", "http"), "https"),
        (file.replace("hidden", ""), "secret"),
        (file.replace("970400", "9704"), "six digits"),
        (file.replace("'0001'", "'00-01'"), "number"),
    ] {
        let told = read(&wrong, &[], &[]).unwrap_err().to_string();
        assert!(told.contains("payments") && told.contains(part), "{told}");
    }
}

#[test]
fn mistakes_are_refused_by_name() {
    for (file, variable, part) in [
        ("hotlin = '1022'", None, "hotlin"),
        ("[limits]\nreader = 3", None, "reader"),
        ("listen = 'here'", None, "listen"),
        ("public_url = 'a.example'", None, "public_url"),
        ("database = 'mysql://a'", None, "database"),
        ("origin = 'a b'", None, "origin"),
        ("home_province = '8'", None, "home_province"),
        ("[files]\ns3 = { bucket = 'papers', region = 'hanoi' }", None, "access_key"),
        ("[files]\ns3 = { endpoint = 'papers' }", None, "files.s3"),
        ("listen = ", None, "motcua.toml"),
        ("", Some(("MOTCUA_HOTLIN", "1")), "hotlin"),
        ("", Some(("MOTCUA_LIMITS__READERS", "many")), "MOTCUA_LIMITS__READERS"),
    ] {
        let variables: Vec<(&str, &str)> = variable.into_iter().collect();
        let failure = read(file, &variables, &[]).unwrap_err();
        assert_eq!(failure.code(), 2, "{file}");
        assert!(failure.to_string().contains(part), "{file} {variables:?}: {failure}");
    }
}
