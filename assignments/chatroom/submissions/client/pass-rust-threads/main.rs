use std::io::{self, BufRead, BufReader, Write};
use std::net::TcpStream;
use std::process::exit;
use std::thread;

fn main() {
    let mut server = match TcpStream::connect("127.0.0.1:8000") {
        Ok(stream) => stream,
        Err(e) => {
            eprintln!("cannot connect: {}", e);
            exit(1);
        }
    };
    let incoming = BufReader::new(server.try_clone().unwrap());
    thread::spawn(move || {
        for line in incoming.lines() {
            match line {
                Ok(text) => println!("{}", text),
                Err(_) => break,
            }
        }
        println!("-- the server is gone --");
        exit(0);
    });
    for line in io::stdin().lock().lines() {
        let line = line.unwrap();
        if line == "fin" {
            break;
        }
        if writeln!(server, "{}", line).is_err() {
            break;
        }
    }
}
