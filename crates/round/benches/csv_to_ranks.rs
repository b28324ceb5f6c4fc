//! From CSV files, one answer a row, to ranks, with all checks, beside the time that the csv crate
//! alone needs to read the same files as string records on one core.
//!
//! `cargo bench -p sanjeh-round`; a number as argument makes fewer services than 1,000,000. Each
//! run is a process of its own, so that its peak memory is known. Nothing is asserted.
//!
//! `cargo bench -p sanjeh-round -- pairs 100000` runs baseline, rows in order and rows in random order in
//! turn, nine times, and gives the middle one of the ratios by processor time (user and system): other
//! work on the machine moves it least. `write FOLDER SERVICES` only makes the data.

use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{BufWriter, Write as _};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Instant;

use sanjeh_round::{Open, Place, open};

const QUESTIONS: usize = 36;
const RUNS: usize = 3;

fn main() {
    // Cargo adds a flag of its own.
    let args: Vec<String> = std::env::args().filter(|a| a != "--bench").collect();
    if let [_, role, folder, rest @ ..] = args.as_slice() {
        let path = Path::new(folder);
        match role.as_str() {
            "ours" => return ours(path),
            "baseline" => return baseline(path),
            "write" => {
                let services =
                    rest.first().and_then(|n| n.parse().ok()).expect("how many services");
                return write_round(path, services).expect("the folder can be written");
            }
            _ => {}
        }
    }
    let services = args.iter().find_map(|a| a.parse().ok()).unwrap_or(1_000_000);
    if args.iter().any(|a| a == "pairs") {
        return pairs(services);
    }
    let mut before: Option<f64> = None;
    for services in [services / 10, services] {
        let folder = Scratch::new("");
        write_round(&folder.path, services).expect("the scratch folder can be written");
        let (mut ours, mut base, mut peak) = (Vec::new(), Vec::new(), 0_u64);
        for _ in 0..RUNS {
            base.push(run("baseline", &folder.path).seconds);
            let run = run("ours", &folder.path);
            ours.push(run.seconds);
            peak = peak.max(run.peak);
        }
        let (ours, base) = (median(ours), median(base));
        let (answers, subjects) = (services * QUESTIONS, services + services / 10);
        let allowed = answers as f64 * 6.0 + subjects as f64 * 200.0;
        println!(
            "{services} services × {QUESTIONS} questions, {} agencies, {answers} rows",
            services / 10
        );
        println!(
            "  CSV to ranks {ours:8.3} s   csv crate, one core {base:8.3} s   ratio {:.2}",
            ours / base
        );
        println!(
            "  peak memory {:8.1} MiB   6 B an answer + 200 B a subject {:8.1} MiB   ratio {:.2}",
            peak as f64 / 1_048_576.0,
            allowed / 1_048_576.0,
            peak as f64 / allowed
        );
        shuffle(&folder.path).expect("the scratch folder can be written");
        let random = median((0..RUNS).map(|_| run("ours", &folder.path).seconds).collect());
        println!(
            "  rows in random order {random:.3} s   in order {ours:.3} s   ratio {:.2}",
            random / ours
        );
        if let Some(before) = before {
            println!("  ten times the work: {:.2} times the time", ours / before);
        }
        before = Some(ours);
    }
}

fn median(mut times: Vec<f64>) -> f64 {
    times.sort_by(f64::total_cmp);
    times[times.len() / 2]
}

/// Runs in turn, for ratios by processor time.
fn pairs(services: usize) {
    const PAIRS: usize = 9;
    let (ordered, random) = (Scratch::new("-ordered"), Scratch::new("-random"));
    write_round(&ordered.path, services).expect("the scratch folder can be written");
    write_round(&random.path, services).expect("the scratch folder can be written");
    shuffle(&random.path).expect("the scratch folder can be written");
    let (mut to_base, mut to_ordered, mut wall) = (Vec::new(), Vec::new(), Vec::new());
    let mut processor = [Vec::new(), Vec::new(), Vec::new()];
    let mut peaks = [0; 3];
    for _ in 0..PAIRS {
        let runs = [("baseline", &ordered), ("ours", &ordered), ("ours", &random)];
        let runs = runs.map(|(role, folder)| run(role, &folder.path));
        let [base, ours, random] = &runs;
        to_base.push(ours.processor / base.processor);
        wall.push(ours.seconds / base.seconds);
        to_ordered.push(random.processor / ours.processor);
        for ((times, peak), run) in processor.iter_mut().zip(&mut peaks).zip(&runs) {
            times.push(run.processor);
            *peak = run.peak.max(*peak);
        }
    }
    let [base, ours, random] = processor.map(median);
    let [_, peak, peak_random] = peaks.map(|bytes| bytes as f64 / 1_048_576.0);
    println!("{services} services, processor time, middle of {PAIRS} pairs");
    println!("  csv crate {base:.2} s   in order {ours:.2} s   in random order {random:.2} s");
    let (by_processor, by_clock) = (median(to_base), median(wall));
    println!("  in order to csv crate {by_processor:.2} (by the clock, both cores: {by_clock:.2})");
    println!("  random to ordered {:.2}", median(to_ordered));
    println!("  peak memory {peak:.0} MiB in order, {peak_random:.0} MiB in random order");
}

/// What a run took.
struct Run {
    seconds: f64,
    /// User and system time of all its threads.
    processor: f64,
    /// Peak memory in bytes.
    peak: u64,
}

/// Runs one part as a process of its own.
fn run(role: &str, folder: &Path) -> Run {
    let program = std::env::current_exe().expect("a bench knows its own file");
    let output =
        Command::new(program).arg(role).arg(folder).output().expect("a bench can start itself");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8_lossy(&output.stdout).into_owned();
    let mut numbers = text.split_whitespace();
    let mut next = || numbers.next().and_then(|n| n.parse::<f64>().ok()).expect("a number");
    Run { seconds: next(), processor: next(), peak: next() as u64 }
}

#[expect(clippy::disallowed_methods, reason = "a bench measures time")]
fn timed(work: impl FnOnce()) {
    let (start, processor) = (Instant::now(), processor_time());
    work();
    let processor = processor_time() - processor;
    println!("{} {processor} {}", start.elapsed().as_secs_f64(), peak_memory());
}

fn ours(folder: &Path) {
    let what = Open { place: Place::Folder(folder.to_path_buf()), ..Open::default() };
    timed(|| {
        let (round, _) = open(&what, &|_| ()).expect("the round is sound");
        assert!(round.results.ranks[0].contains(&Some(1)));
    });
}

fn baseline(folder: &Path) {
    timed(|| {
        for file in ["agencies.csv", "services.csv", "answers.csv"] {
            let mut reader = csv::Reader::from_path(folder.join(file)).expect("the file is there");
            let mut record = csv::StringRecord::new();
            let mut cells = 0;
            while reader.read_record(&mut record).expect("the file is sound") {
                cells += record.len();
            }
            assert!(cells > 0);
        }
    });
}

/// User and system time of this process in seconds, as Linux gives it in hundredths; 0 elsewhere.
fn processor_time() -> f64 {
    let stat = fs::read_to_string("/proc/self/stat").unwrap_or_default();
    // The name of the program may have spaces in it; times are the 12th and 13th field behind it.
    let fields = stat.rsplit_once(')').map_or("", |(_, fields)| fields);
    let ticks = fields.split_whitespace().skip(11).take(2).filter_map(|t| t.parse::<f64>().ok());
    ticks.sum::<f64>() / 100.0
}

/// Peak resident memory of this process, as Linux gives it; 0 elsewhere.
fn peak_memory() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find(|l| l.starts_with("VmHWM:"));
    line.and_then(|l| l.split_whitespace().nth(1)).and_then(|k| k.parse::<u64>().ok()).unwrap_or(0)
        * 1024
}

/// A folder that goes with its owner.
struct Scratch {
    path: PathBuf,
}

impl Scratch {
    fn new(name: &str) -> Self {
        let name = format!("sanjeh-bench-{}{name}", std::process::id());
        let path = std::env::temp_dir().join(name);
        fs::create_dir_all(&path).expect("the scratch folder can be made");
        Self { path }
    }
}

impl Drop for Scratch {
    fn drop(&mut self) {
        // What is left behind is in the folder for temporary files.
        let _gone = fs::remove_dir_all(&self.path);
    }
}

fn write_round(folder: &Path, services: usize) -> std::io::Result<()> {
    fs::write(folder.join("methodology.toml"), methodology())?;
    let open =
        |name: &str| File::create(folder.join(name)).map(|f| BufWriter::with_capacity(1 << 20, f));
    let mut agencies = open("agencies.csv")?;
    writeln!(agencies, "id,category")?;
    for a in 0..services / 10 {
        writeln!(agencies, "agency-{a:06},{}", ["main", "high_traffic", "other"][a % 3])?;
    }
    agencies.flush()?;
    let mut table = open("services.csv")?;
    let mut answers = open("answers.csv")?;
    writeln!(table, "id,agency,electronification")?;
    writeln!(answers, "unit,indicator,value")?;
    let mut state = 9_u64;
    let mut next = || {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        state >> 33
    };
    for s in 0..services {
        let (agency, number) = (s / 10, s % 10);
        let kind = ["full", "semi", "none", "semi", "not_applicable"][(next() % 5) as usize];
        writeln!(table, "agency-{agency:06}/{number},agency-{agency:06},{kind}")?;
        for q in 0..QUESTIONS {
            write!(answers, "agency-{agency:06}/{number},Q{q:02},")?;
            let n = next();
            match q % 9 {
                _ if n % 100 == 0 => writeln!(answers, "na")?,
                0 | 1 => writeln!(answers, "{}.{:02}", n % 100, (n >> 8) % 100)?,
                2 | 3 => writeln!(answers, "{}", ["yes", "no"][(n >> 8) as usize % 2])?,
                _ => writeln!(
                    answers,
                    "{}",
                    ["absent", "basic", "good", "complete"][(n >> 8) as usize % 4]
                )?,
            }
        }
    }
    table.flush()?;
    answers.flush()
}

/// Puts the rows of the answers in a random order, the same in every run.
fn shuffle(folder: &Path) -> std::io::Result<()> {
    let path = folder.join("answers.csv");
    let text = fs::read_to_string(&path)?;
    let (header, rows) = text.split_once('\n').unwrap_or_default();
    let mut starts: Vec<u32> = vec![0];
    starts.extend(rows.match_indices('\n').map(|(at, _)| at as u32 + 1));
    starts.pop();
    let mut state = 7_u64;
    for last in (1..starts.len()).rev() {
        state =
            state.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        starts.swap(last, (state >> 24) as usize % (last + 1));
    }
    let mut file = BufWriter::with_capacity(1 << 20, File::create(&path)?);
    writeln!(file, "{header}")?;
    for start in starts {
        let row = rows[start as usize..].split_inclusive('\n').next().unwrap_or_default();
        file.write_all(row.as_bytes())?;
    }
    file.flush()
}

fn methodology() -> String {
    let mut text = String::from(
        r#"
[methodology]
id = "bench"
version = "1"
[policy]
published = { decimals = 2 }
[scales]
maturity = { absent = 0, basic = 40, good = 75, complete = 100 }
[subjects.agency]
table = "agencies.csv"
attributes = ["category"]
[subjects.service]
table = "services.csv"
attributes = ["electronification"]
links = { agency = "{agency}" }
[[answers]]
file = "answers.csv"
subject = "{unit}"
question = "indicator"
value = "value"
[[rollups]]
from = "service"
to = "agency"
where = { electronification = { not = "not_applicable" } }
[ranks.overall]
measure = "total"
[measures.agency]
total = { of = { axis0 = 35, axis1 = 30, axis2 = 15, axis3 = 20 } }
"#,
    );
    for axis in 0..4 {
        let terms: Vec<String> =
            (0..9).map(|i| format!("Q{:02} = {}", axis * 9 + i, i + 1)).collect();
        // Writing to a text cannot fail.
        let _ = writeln!(text, "axis{axis} = {{ of = {{ {} }} }}", terms.join(", "));
    }
    text.push_str("[questions.service]\n");
    for q in 0..QUESTIONS {
        let kind = match q % 9 {
            0 | 1 => "kind = \"percent\"",
            2 | 3 => "kind = \"boolean\"",
            _ => "scale = \"maturity\"",
        };
        let _ = writeln!(text, "Q{q:02} = {{ {kind} }}");
    }
    text
}
