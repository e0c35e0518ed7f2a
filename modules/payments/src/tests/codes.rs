//! VietQR, references, signatures: against published values, and round.

use proptest::prelude::*;

use crate::charge::{receipt_number, reference_of, references_in};
use crate::gateway::{Answer, Pairs, read, sign};
use crate::vietqr::{Transfer, crc, payload, svg};

use super::world::{gateway, said};

/// Tags and values of one level, in order.
fn fields(text: &str) -> Vec<(String, String)> {
    let mut rest = text;
    let mut found = Vec::new();
    while !rest.is_empty() {
        let length: usize = rest[2..4].parse().unwrap();
        found.push((rest[..2].to_owned(), rest[4..4 + length].to_owned()));
        rest = &rest[4 + length..];
    }
    found
}

/// The value at a path of tags.
fn value(text: &str, path: &[&str]) -> String {
    path.iter().fold(text.to_owned(), |text, tag| {
        fields(&text).into_iter().find(|(it, _)| it == tag).map(|(_, value)| value).unwrap()
    })
}

#[test]
fn a_code_is_the_one_that_banks_publish() {
    // The check value of the sum, then a code as the bank's own generator writes it.
    assert_eq!(crc(b"123456789"), 0x29B1);
    let published = "00020101021238540010A00000072701240006970436011012345678900208QRIBFTTA\
                     53037045405500005802VN62130809TEST MEMO6304DBA4";
    let transfer =
        Transfer { bank: "970436", account: "1234567890", amount_vnd: 50_000, purpose: "TEST MEMO" };
    assert_eq!(payload(&transfer), published);
}

proptest! {
    #[test]
    fn a_code_says_what_was_put_into_it(
        bank in "[0-9]{6}", account in "[0-9A-Z]{1,19}", amount_vnd in 1_i64..1_000_000_000_000,
        purpose in "[0-9A-Z ]{1,25}",
    ) {
        let text = payload(&Transfer { bank: &bank, account: &account, amount_vnd, purpose: &purpose });
        prop_assert_eq!(value(&text, &["38", "00"]), "A000000727");
        prop_assert_eq!(value(&text, &["38", "02"]), "QRIBFTTA");
        prop_assert_eq!(value(&text, &["38", "01", "00"]), bank);
        prop_assert_eq!(value(&text, &["38", "01", "01"]), account);
        prop_assert_eq!(value(&text, &["53"]), "704");
        prop_assert_eq!(value(&text, &["54"]), amount_vnd.to_string());
        prop_assert_eq!(value(&text, &["62", "08"]), purpose);
        let (before, sum) = text.split_at(text.len() - 4);
        prop_assert_eq!(u16::from_str_radix(sum, 16).unwrap(), crc(before.as_bytes()));
        let drawing = svg(&text);
        prop_assert!(drawing.starts_with("<svg") && drawing.ends_with("</svg>"));
    }

    #[test]
    fn a_reference_is_found_among_the_words_of_banks(
        id in 0_i64..i64::MAX, before in "[ a-zA-Z0-9.]{0,20}", after in "[ .,/][ a-zA-Z0-9]{0,20}",
    ) {
        let reference = reference_of(kernel::Id(id));
        prop_assert!(reference.len() <= 25);
        let words = format!("{before}.{reference}{after}");
        prop_assert!(references_in(&words).contains(&reference));
        let spaced = format!("{} {}", &reference[..6], reference[6..].to_lowercase());
        let words = format!("MBVCB.12 {spaced} chuyen tien");
        prop_assert!(references_in(&words).contains(&reference));
    }

    #[test]
    fn no_words_make_the_search_panic(words: String) {
        let _ = references_in(&words);
    }

    #[test]
    fn only_what_was_signed_is_believed(pairs: Vec<(String, String)>, at in 0_usize..7, change: String) {
        prop_assert_eq!(read(&gateway(), &pairs), Err(Answer::BadSignature));
        let genuine = said("0123456789abc", 150_000, "00");
        prop_assert!(read(&gateway(), &genuine).unwrap().is_paid);
        let mut forged = genuine.clone();
        forged[at].1 = change;
        prop_assume!(forged != genuine);
        prop_assert_eq!(read(&gateway(), &forged), Err(Answer::BadSignature));
    }

    #[test]
    fn signed_nonsense_is_read_without_panic(values in proptest::collection::vec(any::<String>(), 5)) {
        let names = ["vnp_TmnCode", "vnp_Amount", "vnp_TxnRef", "vnp_ResponseCode", "vnp_TransactionNo"];
        let mut pairs: Pairs = names.into_iter().map(str::to_owned).zip(values).collect();
        let signature = sign(&gateway(), &pairs);
        pairs.push(("vnp_SecureHash".to_owned(), signature));
        prop_assert_ne!(read(&gateway(), &pairs), Err(Answer::BadSignature));
    }
}

#[test]
fn a_signature_is_over_sorted_parameters_with_values() {
    let pairs = |all: &[(&str, &str)]| -> Pairs {
        all.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    };
    let one = sign(&gateway(), &pairs(&[("vnp_B", "2 3"), ("vnp_A", "1")]));
    let other =
        sign(&gateway(), &pairs(&[("vnp_A", "1"), ("vnp_Empty", ""), ("utm", "x"), ("vnp_B", "2 3")]));
    assert_eq!(one, other);
    // `printf 'vnp_A=1&vnp_B=2+3' | openssl dgst -sha512 -hmac 'a secret of the tests'`
    let computed_elsewhere = "bcf7d5f606c837e4d484a757cbfbb53a82eac57067259b86a2309e6969a48b7a\
                              2b45fad0014a22063f727e8a6598ede114a0613fb78060319eac03144f3d2a75";
    assert_eq!(one, computed_elsewhere);
    let upper: Pairs = said("0123456789abc", 1, "00")
        .into_iter()
        .map(
            |(name, value)| {
                if name == "vnp_SecureHash" { (name, value.to_uppercase()) } else { (name, value) }
            },
        )
        .collect();
    assert!(read(&gateway(), &upper).is_ok(), "hexadecimal in either case");
}

#[test]
fn receipts_are_numbered_by_year() {
    assert_eq!(receipt_number(2026, 12), "2026/000012");
    assert_eq!(receipt_number(2026, 1_000_000), "2026/1000000");
}
