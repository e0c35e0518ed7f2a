//! The node's root of trust and the keys it issues to agencies.

use std::time::Duration;

use rcgen::{
    BasicConstraints, CertificateParams, DistinguishedName, DnType, IsCa, Issuer, KeyPair, KeyUsagePurpose,
    SerialNumber, SigningKey, date_time_ymd,
};
use ring::rand::{SecureRandom, SystemRandom};
use x509_cert::Certificate;
use x509_cert::der::EncodePem;
use x509_cert::der::pem::LineEnding;

use crate::SealError;
use crate::certificate::{self, ORGANIZATION_IDENTIFIER, Subjects};

/// Last millisecond of the year 9999, the end of X.509 time.
const TIME_END_MS: i64 = 253_402_300_799_999;

/// The root of a node: a self-signed P-256 certificate that issues keys to agencies.
pub struct Authority {
    name: String,
    key: KeyPair,
    certificate_pem: String,
}

/// The agency a sealing key is issued to.
#[derive(Clone, Copy, Debug)]
pub struct Subject<'a> {
    /// Full name of the agency; becomes common name and organisation of the certificate.
    pub agency: &'a str,
    /// Code of the unit; becomes the organisation identifier of the certificate.
    pub unit_code: &'a str,
}

/// An agency's P-256 key with its certificate chain, agency first, root last.
pub struct SealingKey {
    key: KeyPair,
    chain: Vec<Certificate>,
}

impl Authority {
    /// Makes a root with a fresh key. Times are milliseconds since 1970 UTC.
    ///
    /// # Errors
    /// [`SealError::Time`]; [`SealError::Signing`] when the system gives no randomness.
    pub fn create(name: &str, not_before_ms: i64, not_after_ms: i64) -> Result<Self, SealError> {
        let key = KeyPair::generate().map_err(signing)?;
        let mut params = parameters(authority_name(name), not_before_ms, not_after_ms)?;
        params.is_ca = IsCa::Ca(BasicConstraints::Constrained(0));
        params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
        let certificate_pem = params.self_signed(&key).map_err(signing)?.pem();
        Ok(Self { name: name.to_owned(), key, certificate_pem })
    }

    /// Takes up a stored root.
    ///
    /// # Errors
    /// [`SealError::Credential`] when a part cannot be read or the two do not belong together.
    pub fn from_pem(certificate_pem: &str, key_pem: &str) -> Result<Self, SealError> {
        let (key, chain) = key_and_chain(certificate_pem, key_pem)?;
        let name = Subjects::of(&chain[0]).common_name.unwrap_or_default();
        Ok(Self { name, key, certificate_pem: certificate_pem.to_owned() })
    }

    /// The root certificate, PEM. This is what a checker trusts.
    pub fn certificate_pem(&self) -> &str {
        &self.certificate_pem
    }

    /// The root's private key, PKCS #8 PEM. Secret.
    pub fn key_pem(&self) -> String {
        self.key.serialize_pem()
    }

    /// Issues a fresh sealing key to an agency. Times are milliseconds since 1970 UTC.
    ///
    /// # Errors
    /// [`SealError::Time`]; [`SealError::Signing`] when the system gives no randomness.
    pub fn issue(
        &self,
        subject: &Subject<'_>,
        not_before_ms: i64,
        not_after_ms: i64,
    ) -> Result<SealingKey, SealError> {
        let key = KeyPair::generate().map_err(signing)?;
        let mut params = parameters(agency_name(subject), not_before_ms, not_after_ms)?;
        params.is_ca = IsCa::ExplicitNoCa;
        params.key_usages = vec![KeyUsagePurpose::DigitalSignature, KeyUsagePurpose::ContentCommitment];
        params.use_authority_key_identifier_extension = true;
        let mut root = CertificateParams::default();
        root.distinguished_name = authority_name(&self.name);
        root.key_usages = vec![KeyUsagePurpose::KeyCertSign];
        let issued = params.signed_by(&key, &Issuer::from_params(&root, &self.key)).map_err(signing)?;
        let chain = certificate::read_chain(&format!("{}{}", issued.pem(), self.certificate_pem))?;
        Ok(SealingKey { key, chain })
    }
}

impl SealingKey {
    /// Takes up a stored key. The chain is PEM, agency certificate first.
    ///
    /// # Errors
    /// [`SealError::Credential`] when a part cannot be read or the two do not belong together.
    pub fn from_pem(chain_pem: &str, key_pem: &str) -> Result<Self, SealError> {
        let (key, chain) = key_and_chain(chain_pem, key_pem)?;
        Ok(Self { key, chain })
    }

    /// The certificate chain, PEM, agency certificate first.
    ///
    /// # Errors
    /// [`SealError::Credential`] when a certificate cannot be written.
    pub fn chain_pem(&self) -> Result<String, SealError> {
        let written = self.chain.iter().map(|certificate| certificate.to_pem(LineEnding::LF));
        written.collect::<Result<String, _>>().map_err(|reason| SealError::Credential(reason.to_string()))
    }

    /// The private key, PKCS #8 PEM. Secret.
    pub fn key_pem(&self) -> String {
        self.key.serialize_pem()
    }

    /// The agency's own certificate.
    pub(crate) fn certificate(&self) -> &Certificate {
        &self.chain[0]
    }

    /// ECDSA P-256 with SHA-256 over `message`, as ASN.1.
    pub(crate) fn sign(&self, message: &[u8]) -> Result<Vec<u8>, SealError> {
        self.key.sign(message).map_err(signing)
    }
}

fn key_and_chain(chain_pem: &str, key_pem: &str) -> Result<(KeyPair, Vec<Certificate>), SealError> {
    let key = KeyPair::from_pem(key_pem).map_err(|reason| SealError::Credential(reason.to_string()))?;
    let chain = certificate::read_chain(chain_pem)?;
    let public_key = chain.first().map(certificate::public_key).unwrap_or_default();
    if public_key != key.public_key_raw() {
        return Err(SealError::Credential("the key does not belong to the certificate".into()));
    }
    Ok((key, chain))
}

fn parameters(
    name: DistinguishedName,
    not_before_ms: i64,
    not_after_ms: i64,
) -> Result<CertificateParams, SealError> {
    let mut serial = [0u8; 16];
    SystemRandom::new().fill(&mut serial).map_err(signing)?;
    serial[0] = serial[0] & 0x7F | 0x40; // Positive and always 16 bytes long.
    let mut params = CertificateParams::default();
    params.serial_number = Some(SerialNumber::from_slice(&serial));
    params.distinguished_name = name;
    params.not_before = date_time_ymd(1970, 1, 1) + since_1970(not_before_ms)?;
    params.not_after = date_time_ymd(1970, 1, 1) + since_1970(not_after_ms)?;
    Ok(params)
}

fn since_1970(at_ms: i64) -> Result<Duration, SealError> {
    let ms = u64::try_from(at_ms).map_err(|_negative| SealError::Time(at_ms))?;
    if at_ms > TIME_END_MS { Err(SealError::Time(at_ms)) } else { Ok(Duration::from_secs(ms / 1000)) }
}

fn authority_name(name: &str) -> DistinguishedName {
    let mut full = DistinguishedName::new();
    full.push(DnType::CommonName, name);
    full
}

fn agency_name(subject: &Subject<'_>) -> DistinguishedName {
    let mut full = DistinguishedName::new();
    full.push(DnType::OrganizationName, subject.agency);
    full.push(
        DnType::CustomDnType(ORGANIZATION_IDENTIFIER.arcs().map(u64::from).collect()),
        subject.unit_code,
    );
    full.push(DnType::CommonName, subject.agency);
    full
}

fn signing(reason: impl std::fmt::Display) -> SealError {
    SealError::Signing(reason.to_string())
}
