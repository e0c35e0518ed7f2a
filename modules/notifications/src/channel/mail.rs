//! Mail, over SMTP to the operator's own server.

use std::error::Error;
use std::io::ErrorKind;
use std::sync::mpsc;
use std::thread;
use std::time::{Duration, UNIX_EPOCH};

use kernel::Id;
use lettre::message::header::{ContentType, Header, HeaderName, HeaderValue};
use lettre::message::{Mailbox, MultiPart, SinglePart};
use lettre::transport::smtp::Error as SmtpError;
use lettre::transport::smtp::authentication::Credentials;
use lettre::transport::smtp::client::{Tls, TlsParameters};
use lettre::transport::smtp::extension::ClientId;
use lettre::{Message, SmtpTransport, Transport};

use crate::channel::Trouble;
use crate::setup::{MailSetup, MailTls, Setup};
use crate::wording::Words;

/// A whole exchange may take so many times the timeout of one answer.
const EXCHANGE: u32 = 4;

/// No answering machine answers a machine (RFC 3834).
#[derive(Clone)]
struct AutoSubmitted;

/// Sends one mail. The server's word after the last dot decides; what it took twice has the same
/// `Message-ID`.
pub fn send(setup: &Setup, to: &str, words: &Words, id: Id) -> Result<(), Trouble> {
    let Some(mail) = &setup.mail else { return Err(Trouble::Later("not-set-up")) };
    let message = composed(setup, mail, to, words, id)?;
    let transport = transport(setup, mail)?;
    // The socket's timeout begins again with every byte: a server that drips must not hold the worker.
    let (tell, told) = mpsc::channel();
    let exchange = move || {
        let outcome = transport.send(&message).map(|_| ()).map_err(|cause| trouble(&cause));
        // Nobody listens any more when it took too long.
        let _ = tell.send(outcome);
    };
    thread::Builder::new().spawn(exchange).map_err(|_| Trouble::Later("busy"))?;
    told.recv_timeout(setup.timeout * EXCHANGE).unwrap_or(Err(Trouble::Away("timeout")))
}

/// The mail as it goes out.
fn composed(setup: &Setup, mail: &MailSetup, to: &str, words: &Words, id: Id) -> Result<Message, Trouble> {
    let address = |text: &str, code| text.parse().map_err(|_| Trouble::Never(code));
    let from = Mailbox::new(Some(one_line(&setup.site)), address(&mail.from, "not-set-up")?);
    let sent = UNIX_EPOCH + Duration::from_millis(u64::try_from(setup.now).unwrap_or_default());
    Message::builder()
        .from(from)
        .to(Mailbox::new(None, address(to, "refused")?))
        .subject(one_line(&words.subject))
        .date(sent)
        .message_id(Some(format!("<{id}@{}>", setup.host())))
        .header(AutoSubmitted)
        .multipart(
            MultiPart::alternative()
                .singlepart(part(ContentType::TEXT_PLAIN, &words.text))
                .singlepart(part(ContentType::TEXT_HTML, &words.html)),
        )
        .map_err(|_| Trouble::Never("unsendable"))
}

fn part(kind: ContentType, text: &str) -> SinglePart {
    SinglePart::builder().header(kind).body(text.to_owned())
}

fn transport(setup: &Setup, mail: &MailSetup) -> Result<SmtpTransport, Trouble> {
    let parameters = || TlsParameters::new(mail.host.clone()).map_err(|_| Trouble::Later("no-certificates"));
    let tls = match mail.tls {
        MailTls::Wrapped => Tls::Wrapper(parameters()?),
        MailTls::StartTls => Tls::Required(parameters()?),
        MailTls::Off => Tls::None,
    };
    let builder = SmtpTransport::builder_dangerous(&mail.host)
        .port(mail.port)
        .tls(tls)
        .timeout(Some(setup.timeout))
        .hello_name(ClientId::Domain(setup.host().to_owned()));
    let builder = match &mail.login {
        Some((user, password)) => builder.credentials(Credentials::new(user.clone(), password.clone())),
        None => builder,
    };
    Ok(builder.build())
}

/// A wrong password is the operator's matter and no fault of the address.
fn trouble(cause: &SmtpError) -> Trouble {
    let code = cause.status().map(u16::from);
    match code {
        Some(530..=539) => Trouble::Away("not-set-up"),
        _ if cause.is_permanent() => Trouble::Never("refused"),
        _ if cause.is_transient() => Trouble::Later("busy"),
        _ if cause.is_timeout() || was_slow(cause) => Trouble::Away("timeout"),
        _ => Trouble::Away("unreachable"),
    }
}

/// A socket that has waited long enough says on Unix that it would block.
fn was_slow(cause: &SmtpError) -> bool {
    let source = cause.source().and_then(|it| it.downcast_ref::<std::io::Error>());
    source.is_some_and(|it| matches!(it.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut))
}

/// Nothing in a header line may begin another one.
fn one_line(text: &str) -> String {
    let spaced: String = text.chars().map(|it| if it.is_control() { ' ' } else { it }).collect();
    spaced.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Header for AutoSubmitted {
    fn name() -> HeaderName {
        HeaderName::new_from_ascii_str("Auto-Submitted")
    }

    fn parse(_: &str) -> Result<Self, Box<dyn std::error::Error + Send + Sync>> {
        Ok(AutoSubmitted)
    }

    fn display(&self) -> HeaderValue {
        HeaderValue::new(Self::name(), "auto-generated".to_owned())
    }
}
