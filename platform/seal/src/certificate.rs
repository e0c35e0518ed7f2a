//! Reading certificates and proving that one issued another.

use const_oid::ObjectIdentifier;
use const_oid::db::rfc4519::{COMMON_NAME, ORGANIZATION_NAME};
use const_oid::db::rfc5912::{
    ECDSA_WITH_SHA_256, ID_EC_PUBLIC_KEY, RSA_ENCRYPTION, SECP_256_R_1, SHA_256_WITH_RSA_ENCRYPTION,
};
use der::asn1::{PrintableStringRef, TeletexStringRef, Utf8StringRef};
use der::{Encode, Tag, Tagged};
use ring::signature::{
    ECDSA_P256_SHA256_ASN1, RSA_PKCS1_2048_8192_SHA256, UnparsedPublicKey, VerificationAlgorithm,
};
use x509_cert::Certificate;
use x509_cert::attr::AttributeValue;
use x509_cert::ext::pkix::{BasicConstraints, KeyUsage, KeyUsages};

use crate::SealError;

/// `organizationIdentifier` of ITU-T X.520, the code of a legal person.
pub(crate) const ORGANIZATION_IDENTIFIER: ObjectIdentifier = ObjectIdentifier::new_unwrap("2.5.4.97");

/// Certificates between a signer and a trusted root that are followed at most.
const MAX_CHAIN: usize = 4;

/// The names of a certificate's subject that a reader is shown.
#[derive(Default)]
pub(crate) struct Subjects {
    pub(crate) common_name: Option<String>,
    pub(crate) organization: Option<String>,
    pub(crate) organization_identifier: Option<String>,
}

impl Subjects {
    pub(crate) fn of(certificate: &Certificate) -> Self {
        let mut subjects = Self::default();
        for name in certificate.tbs_certificate.subject.0.iter().flat_map(|names| names.0.iter()) {
            match name.oid {
                COMMON_NAME => subjects.common_name = text(&name.value),
                ORGANIZATION_NAME => subjects.organization = text(&name.value),
                ORGANIZATION_IDENTIFIER => subjects.organization_identifier = text(&name.value),
                _ => {}
            }
        }
        subjects
    }
}

/// Reads one or more PEM certificates.
pub(crate) fn read_chain(pem: &str) -> Result<Vec<Certificate>, SealError> {
    let chain = Certificate::load_pem_chain(pem.as_bytes());
    match chain.map_err(|reason| SealError::Credential(reason.to_string()))? {
        chain if chain.is_empty() => Err(SealError::Credential("no certificate in the PEM text".into())),
        chain => Ok(chain),
    }
}

/// The bare public key: an uncompressed point for P-256, a PKCS #1 key for RSA.
pub(crate) fn public_key(certificate: &Certificate) -> &[u8] {
    certificate.tbs_certificate.subject_public_key_info.subject_public_key.raw_bytes()
}

/// Whether `signature` over `message` was made with the certificate's key, by `algorithm`:
/// ECDSA P-256 or RSA from 2,048 bits, both with SHA-256.
pub(crate) fn verifies(
    certificate: &Certificate,
    algorithm: ObjectIdentifier,
    message: &[u8],
    signature: &[u8],
) -> bool {
    let key_algorithm = &certificate.tbs_certificate.subject_public_key_info.algorithm;
    let curve =
        key_algorithm.parameters.as_ref().and_then(|curve| curve.decode_as::<ObjectIdentifier>().ok());
    let method: &dyn VerificationAlgorithm = match (key_algorithm.oid, algorithm) {
        (ID_EC_PUBLIC_KEY, ECDSA_WITH_SHA_256) if curve == Some(SECP_256_R_1) => &ECDSA_P256_SHA256_ASN1,
        (RSA_ENCRYPTION, RSA_ENCRYPTION | SHA_256_WITH_RSA_ENCRYPTION) => &RSA_PKCS1_2048_8192_SHA256,
        _ => return false,
    };
    UnparsedPublicKey::new(method, public_key(certificate)).verify(message, signature).is_ok()
}

/// Whether `leaf` may seal, was valid at `at_s` (seconds since 1970), and leads to one of `roots`,
/// by way of authorities among `others` where needed.
pub(crate) fn leads_to_root(
    leaf: &Certificate,
    others: &[Certificate],
    roots: &[Certificate],
    at_s: u64,
) -> bool {
    if !may_seal(leaf) {
        return false;
    }
    let mut current = leaf;
    for _ in 0..MAX_CHAIN {
        if !valid_at(current, at_s) {
            return false;
        }
        if let Some(root) = roots.iter().find(|root| issued(root, current)) {
            return valid_at(root, at_s);
        }
        match others.iter().find(|other| is_authority(other) && issued(other, current)) {
            Some(next) => current = next,
            None => return false,
        }
    }
    false
}

fn issued(issuer: &Certificate, subject: &Certificate) -> bool {
    let inner = &subject.tbs_certificate;
    let Ok(message) = inner.to_der() else { return false };
    inner.issuer == issuer.tbs_certificate.subject
        && inner.signature == subject.signature_algorithm
        && subject
            .signature
            .as_bytes()
            .is_some_and(|signature| verifies(issuer, subject.signature_algorithm.oid, &message, signature))
}

fn valid_at(certificate: &Certificate, at_s: u64) -> bool {
    let validity = &certificate.tbs_certificate.validity;
    let (from, until) = (validity.not_before.to_unix_duration(), validity.not_after.to_unix_duration());
    (from.as_secs()..=until.as_secs()).contains(&at_s)
}

fn may_seal(certificate: &Certificate) -> bool {
    let usage = certificate.tbs_certificate.get::<KeyUsage>();
    usage.is_ok_and(|found| {
        found.is_some_and(|(_critical, usage)| {
            usage.0.contains(KeyUsages::DigitalSignature) || usage.0.contains(KeyUsages::NonRepudiation)
        })
    })
}

fn is_authority(certificate: &Certificate) -> bool {
    let constraints = certificate.tbs_certificate.get::<BasicConstraints>();
    constraints.is_ok_and(|found| found.is_some_and(|(_critical, constraints)| constraints.ca))
}

fn text(value: &AttributeValue) -> Option<String> {
    match value.tag() {
        Tag::Utf8String => value.decode_as::<Utf8StringRef<'_>>().ok().map(|it| it.as_str().to_owned()),
        Tag::PrintableString => {
            value.decode_as::<PrintableStringRef<'_>>().ok().map(|it| it.as_str().to_owned())
        }
        Tag::TeletexString => value.decode_as::<TeletexStringRef<'_>>().ok().map(|it| it.as_str().to_owned()),
        _ => None,
    }
}
