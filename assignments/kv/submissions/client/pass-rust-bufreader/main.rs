use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpStream;

fn run() -> io::Result<()> {
    let mut server = TcpStream::connect("127.0.0.1:8810")?;
    let mut answers = BufReader::new(server.try_clone()?);
    for line in io::stdin().lock().lines() {
        let line = line?;
        if line == "fin" {
            break;
        }
        server.write_all(format!("{}\n", line).as_bytes())?;
        let mut answer = String::new();
        if answers.read_line(&mut answer)? == 0 {
            println!("The server has closed.");
            break;
        }
        print!("{}", answer);
        io::stdout().flush()?;
    }
    Ok(())
}

fn main() {
    if let Err(error) = run() {
        println!("Error: {}", error);
    }
}
