//! The CMS SignedData inside a seal: RFC 5652 with the attributes that PAdES B-B asks for.

use cms::cert::{CertificateChoices, IssuerAndSerialNumber};
use cms::content_info::{CmsVersion, ContentInfo};
use cms::signed_data::{
    CertificateSet, EncapsulatedContentInfo, SignedAttributes, SignedData, SignerIdentifier, SignerInfo,
    SignerInfos,
};
use const_oid::ObjectIdentifier;
use const_oid::db::rfc5911::{ID_CONTENT_TYPE, ID_DATA, ID_MESSAGE_DIGEST, ID_SIGNED_DATA};
use const_oid::db::rfc5912::{ECDSA_WITH_SHA_256, ID_SHA_256};
use der::asn1::{OctetString, SetOfVec};
use der::{Any, Decode, Encode, Sequence};
use ring::digest::{SHA256, digest};
use x509_cert::Certificate;
use x509_cert::attr::Attribute;
use x509_cert::spki::AlgorithmIdentifierOwned;

use crate::certificate::verifies;
use crate::{SealError, SealingKey};

/// `id-aa-signingCertificateV2` of RFC 5035.
const SIGNING_CERTIFICATE_V2: ObjectIdentifier = ObjectIdentifier::new_unwrap("1.2.840.113549.1.9.16.2.47");

/// `SigningCertificateV2` of RFC 5035, without policies.
#[derive(Sequence)]
struct SigningCertificateV2 {
    certs: Vec<EssCertId>,
}

/// `ESSCertIDv2`; an absent hash algorithm means SHA-256.
#[derive(Sequence)]
struct EssCertId {
    #[asn1(optional = "true")]
    hash_algorithm: Option<AlgorithmIdentifierOwned>,
    cert_hash: OctetString,
    #[asn1(optional = "true")]
    issuer_serial: Option<Any>,
}

/// A parsed signature: who claims to have signed, and with what.
pub(crate) struct Signature {
    pub(crate) signer: Certificate,
    pub(crate) others: Vec<Certificate>,
    info: SignerInfo,
    attributes: SignedAttributes,
}

/// Signs a SHA-256 digest and returns the DER of the CMS message, which carries the agency certificate only:
/// a checker must hold the root already.
pub(crate) fn sign(document_digest: &[u8], key: &SealingKey) -> Result<Vec<u8>, SealError> {
    signed_data(document_digest, key)?.map_err(|reason| SealError::Signing(reason.to_string()))
}

impl Signature {
    /// Reads exactly one DER message with one signer. Bytes that a strict encoder would not have written are
    /// refused, so that no bit of the message can change unseen.
    pub(crate) fn read(message: &[u8]) -> Option<Self> {
        let content = ContentInfo::from_der(message).ok()?;
        let signed: SignedData = content.content.decode_as().ok()?;
        let [info] = signed.signer_infos.0.as_slice() else { return None };
        let canonical = content.content_type == ID_SIGNED_DATA
            && content.to_der().is_ok_and(|again| again == message)
            && Any::encode_from(&signed).is_ok_and(|again| again == content.content)
            && signed.version == CmsVersion::V1
            && signed.encap_content_info.econtent_type == ID_DATA
            && signed.encap_content_info.econtent.is_none()
            && signed.digest_algorithms.as_slice() == std::slice::from_ref(&info.digest_alg)
            && info.version == CmsVersion::V1
            && is_sha256(&info.digest_alg)
            && no_parameters(&info.signature_algorithm);
        if !canonical {
            return None;
        }
        let mut certificates: Vec<Certificate> = signed
            .certificates
            .iter()
            .flat_map(|set| set.0.iter())
            .filter_map(|choice| match choice {
                CertificateChoices::Certificate(certificate) => Some(certificate.clone()),
                CertificateChoices::Other(_) => None,
            })
            .collect();
        let place = certificates.iter().position(|certificate| info.sid == identifier(certificate))?;
        let signer = certificates.swap_remove(place);
        let attributes = info.signed_attrs.clone()?;
        Some(Self { signer, others: certificates, info: info.clone(), attributes })
    }

    /// Whether the signed attributes name this digest.
    pub(crate) fn names_digest(&self, document_digest: &[u8]) -> bool {
        self.attribute::<OctetString>(ID_MESSAGE_DIGEST)
            .is_some_and(|found| found.as_bytes() == document_digest)
    }

    /// Whether the attributes are signed by the signer's key and bound to the signer's certificate.
    pub(crate) fn holds(&self) -> bool {
        let Ok(message) = self.attributes.to_der() else { return false };
        self.attribute::<ObjectIdentifier>(ID_CONTENT_TYPE) == Some(ID_DATA)
            && self.binds_signer()
            && verifies(
                &self.signer,
                self.info.signature_algorithm.oid,
                &message,
                self.info.signature.as_bytes(),
            )
    }

    fn binds_signer(&self) -> bool {
        let Some(bound) = self.attribute::<SigningCertificateV2>(SIGNING_CERTIFICATE_V2) else {
            return false;
        };
        let Ok(certificate) = self.signer.to_der() else { return false };
        bound.certs.first().is_some_and(|id| {
            id.hash_algorithm.as_ref().is_none_or(is_sha256)
                && id.cert_hash.as_bytes() == digest(&SHA256, &certificate).as_ref()
        })
    }

    /// The only value of an attribute that occurs once.
    fn attribute<T: for<'a> der::Choice<'a> + for<'a> der::DecodeValue<'a>>(
        &self,
        oid: ObjectIdentifier,
    ) -> Option<T> {
        let mut found = self.attributes.iter().filter(|attribute| attribute.oid == oid);
        let (attribute, None) = (found.next()?, found.next()) else { return None };
        let [value] = attribute.values.as_slice() else { return None };
        value.decode_as().ok()
    }
}

/// The outer result is the key's, the inner one the encoder's.
fn signed_data(document_digest: &[u8], key: &SealingKey) -> Result<der::Result<Vec<u8>>, SealError> {
    let attributes = match attributes(document_digest, key.certificate()) {
        Ok(attributes) => attributes,
        Err(reason) => return Ok(Err(reason)),
    };
    let message = match attributes.to_der() {
        Ok(message) => message,
        Err(reason) => return Ok(Err(reason)),
    };
    let signature = key.sign(&message)?;
    Ok(envelope(attributes, &signature, key.certificate()))
}

fn attributes(document_digest: &[u8], certificate: &Certificate) -> der::Result<SignedAttributes> {
    let cert_hash = OctetString::new(digest(&SHA256, &certificate.to_der()?).as_ref())?;
    let id = EssCertId { hash_algorithm: None, cert_hash, issuer_serial: None };
    SetOfVec::try_from(vec![
        attribute(ID_CONTENT_TYPE, Any::encode_from(&ID_DATA)?)?,
        attribute(ID_MESSAGE_DIGEST, Any::encode_from(&OctetString::new(document_digest)?)?)?,
        attribute(SIGNING_CERTIFICATE_V2, Any::encode_from(&SigningCertificateV2 { certs: vec![id] })?)?,
    ])
}

fn envelope(
    attributes: SignedAttributes,
    signature: &[u8],
    certificate: &Certificate,
) -> der::Result<Vec<u8>> {
    let sha256 = AlgorithmIdentifierOwned { oid: ID_SHA_256, parameters: None };
    let signer = SignerInfo {
        version: CmsVersion::V1,
        sid: identifier(certificate),
        digest_alg: sha256.clone(),
        signed_attrs: Some(attributes),
        signature_algorithm: AlgorithmIdentifierOwned { oid: ECDSA_WITH_SHA_256, parameters: None },
        signature: OctetString::new(signature)?,
        unsigned_attrs: None,
    };
    let certificates = vec![CertificateChoices::Certificate(certificate.clone())];
    let signed = SignedData {
        version: CmsVersion::V1,
        digest_algorithms: SetOfVec::try_from(vec![sha256])?,
        encap_content_info: EncapsulatedContentInfo { econtent_type: ID_DATA, econtent: None },
        certificates: Some(CertificateSet::try_from(certificates)?),
        crls: None,
        signer_infos: SignerInfos::try_from(vec![signer])?,
    };
    ContentInfo { content_type: ID_SIGNED_DATA, content: Any::encode_from(&signed)? }.to_der()
}

fn attribute(oid: ObjectIdentifier, value: Any) -> der::Result<Attribute> {
    Ok(Attribute { oid, values: SetOfVec::try_from(vec![value])? })
}

fn identifier(certificate: &Certificate) -> SignerIdentifier {
    SignerIdentifier::IssuerAndSerialNumber(IssuerAndSerialNumber {
        issuer: certificate.tbs_certificate.issuer.clone(),
        serial_number: certificate.tbs_certificate.serial_number.clone(),
    })
}

fn is_sha256(algorithm: &AlgorithmIdentifierOwned) -> bool {
    algorithm.oid == ID_SHA_256 && no_parameters(algorithm)
}

/// Absent parameters and ASN.1 NULL mean the same; both are in use.
fn no_parameters(algorithm: &AlgorithmIdentifierOwned) -> bool {
    algorithm.parameters.as_ref().is_none_or(Any::is_null)
}
