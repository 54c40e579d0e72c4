use std::io::{Read, Write};
use std::net::TcpListener;

fn main() {
    let ecoute = TcpListener::bind("127.0.0.1:3000").unwrap();
    let (mut con, addr) = ecoute.accept().unwrap();
    println!("connexion de {}", addr);

    let mut recu = [0u8; 7];
    let mut total = 0;
    while total < 7 {
        let n = con.read(&mut recu[total..]).unwrap();
        if n == 0 {
            println!("le client est parti");
            return;
        }
        total += n;
    }
    println!("{}", String::from_utf8_lossy(&recu));
    con.write_all(b"Comment va ?").unwrap();
}
