//! Seals a PDF with a fresh key: `cargo run -p seal --example seal_file IN.pdf OUT.pdf ROOT.pem`.

use std::error::Error;
use std::time::{Instant, SystemTime, UNIX_EPOCH};
use std::{env, fs};

use seal::{Authority, SealInfo, Subject, check, seal};

const YEAR_MS: i64 = 31_556_952_000;

fn main() -> Result<(), Box<dyn Error>> {
    let [input, output, root] =
        env::args().skip(1).collect::<Vec<_>>().try_into().map_err(|_| "usage: IN.pdf OUT.pdf ROOT.pem")?;
    let now_ms = i64::try_from(SystemTime::now().duration_since(UNIX_EPOCH)?.as_millis())?;
    let authority = Authority::create("Nút Motcua thử nghiệm", now_ms, now_ms + 10 * YEAR_MS)?;
    let subject = Subject { agency: "Ủy ban nhân dân phường Hải Châu", unit_code: "20194" };
    let key = authority.issue(&subject, now_ms, now_ms + YEAR_MS)?;
    let info = SealInfo {
        reason: "Ban hành kết quả giải quyết",
        location: "Đà Nẵng",
        signer_name: "Trần Văn Mẫu",
        signed_at_ms: now_ms,
    };
    let pdf = fs::read(&input)?;
    let started = Instant::now();
    let sealed = seal(&pdf, &key, &info)?;
    let took = started.elapsed();
    fs::write(&output, &sealed)?;
    fs::write(&root, authority.certificate_pem())?;
    println!("sealed in {took:?}: {:#?}", check(&sealed, &[authority.certificate_pem()])?);
    Ok(())
}
