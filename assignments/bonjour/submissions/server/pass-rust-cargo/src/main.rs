use std::io::{self, Read, Write};
use std::net::TcpListener;

fn echange(ecoute: &TcpListener) -> io::Result<()> {
    let (mut con, _) = ecoute.accept()?;
    let mut bonjour = [0u8; 7];
    con.read_exact(&mut bonjour)?;
    println!("{}", String::from_utf8_lossy(&bonjour));
    con.write_all(b"Comment va ?")
}

fn main() {
    let ecoute = TcpListener::bind("0.0.0.0:3000").expect("le port 3000 est pris");
    if let Err(e) = echange(&ecoute) {
        println!("échange interrompu : {}", e);
    }
}
