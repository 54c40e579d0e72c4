use std::io::{self, Read, Write};
use std::net::TcpStream;

fn dialogue() -> io::Result<String> {
    let mut flux = TcpStream::connect("127.0.0.1:3000")?;
    flux.write_all(b"Bonjour")?;
    let mut reponse = [0u8; 12];
    flux.read_exact(&mut reponse)?;
    Ok(String::from_utf8_lossy(&reponse).into_owned())
}

fn main() {
    match dialogue() {
        Ok(reponse) => println!("{}", reponse),
        Err(e) => eprintln!("client : {}", e),
    }
}
