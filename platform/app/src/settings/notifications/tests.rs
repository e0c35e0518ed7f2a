use crate::Settings;

fn read(file: &str, variables: &[(&str, &str)]) -> Result<Settings, String> {
    let folder = tempfile::tempdir().unwrap();
    std::fs::write(folder.path().join(crate::settings::FILE), file).unwrap();
    let variables = variables.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
    Settings::read(folder.path(), variables, &[]).map_err(|it| it.to_string())
}

const WHOLE: &str = "
public_url = 'https://motcua.example'
[notifications]
push = 'on'
quiet = '22:00-06:30'
[notifications.mail]
server = 'mail.motcua.example:587'
tls = 'starttls'
from = 'khong-tra-loi@motcua.example'
user = 'motcua'
[notifications.sms]
url = 'https://sms.example/send'
fields = { phone = '{to}', content = '{text}' }
";

#[test]
fn servers_are_in_the_file_and_their_secrets_in_the_environment() {
    let secrets = [
        ("MOTCUA_NOTIFICATIONS__MAIL__PASSWORD", "hidden"),
        ("MOTCUA_NOTIFICATIONS__SMS__HEADERS__AUTHORIZATION", "Bearer veiled"),
    ];
    let settings = read(WHOLE, &secrets).unwrap();
    let told = format!("{settings:?}");
    assert!(!told.contains("hidden") && !told.contains("veiled"), "{told}");
    let heard = settings.for_modules();
    for (name, value) in [
        ("notifications_mail_server", "mail.motcua.example:587"),
        ("notifications_mail_tls", "starttls"),
        ("notifications_mail_password", "hidden"),
        ("notifications_sms_headers", "{\"authorization\":\"Bearer veiled\"}"),
        ("notifications_sms_format", "json"),
        ("notifications_sms_marks", "drop"),
        ("notifications_quiet", "22:00-06:30"),
        ("notifications_push", "on"),
    ] {
        assert_eq!(heard.get(name).map(String::as_str), Some(value), "{name}");
    }
    assert!(!heard.contains_key("notifications_mode"));
    // Nothing is set up by itself.
    let heard = read("", &[]).unwrap().for_modules();
    assert!(heard.keys().all(|it| !it.starts_with("notifications")), "{heard:?}");
}

#[test]
fn what_cannot_be_meant_is_refused_by_name() {
    let changed = |from: &str, to: &str| {
        assert!(WHOLE.contains(from), "{from}");
        read(&WHOLE.replace(from, to), &[("MOTCUA_NOTIFICATIONS__MAIL__PASSWORD", "hidden")]).unwrap_err()
    };
    for (from, to, part) in [
        ("public_url = 'https://motcua.example'", "", "public_url"),
        (":587", "", "notifications.mail.server"),
        ("starttls", "off", "notifications.mail.tls"),
        ("starttls", "perhaps", "tls"),
        ("khong-tra-loi@motcua.example", "a@b.example>, c@d.example", "notifications.mail.from"),
        ("user = 'motcua'", "", "notifications.mail"),
        ("https://sms", "ftp://sms", "notifications.sms.url"),
        ("'{text}'", "'hello'", "notifications.sms.fields"),
        ("22:00", "22", "notifications.quiet"),
        ("push = 'on'", "push = 'maybe'", "push"),
        ("push = 'on'", "pushed = 'on'", "pushed"),
    ] {
        let told = changed(from, to);
        assert!(told.contains(part) && !told.contains("hidden"), "{from} {to}: {told}");
    }
}
