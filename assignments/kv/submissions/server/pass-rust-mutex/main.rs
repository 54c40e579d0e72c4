use std::collections::HashMap;
use std::io::{BufRead, BufReader, Result, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

type Store = Arc<Mutex<HashMap<Vec<u8>, Vec<u8>>>>;

fn answer(store: &Store, line: &[u8]) -> Vec<u8> {
    let mut words = line.splitn(3, |&b| b == b' ');
    let command = words.next().unwrap_or(b"");
    let key = words.next().unwrap_or(b"").to_vec();
    let mut map = store.lock().unwrap();
    let found = match (command, words.next()) {
        (b"SET", Some(value)) if !key.is_empty() && !value.is_empty() => {
            map.insert(key, value.to_vec());
            Some(b"OK".to_vec())
        }
        (b"GET", None) => map.get(&key).cloned(),
        (b"DEL", None) => map.remove(&key).map(|_| b"OK".to_vec()),
        _ => None,
    };
    found.unwrap_or(b"E".to_vec())
}

fn serve(stream: TcpStream, store: Store) -> Result<()> {
    let mut output = stream.try_clone()?;
    let mut input = BufReader::new(stream);
    loop {
        let mut line = Vec::new();
        input.read_until(b'\n', &mut line)?;
        if line.pop() != Some(b'\n') {
            return Ok(());
        }
        if line.last() == Some(&b'\r') {
            line.pop();
        }
        let mut reply = answer(&store, &line);
        reply.push(b'\n');
        output.write_all(&reply)?;
    }
}

fn main() -> Result<()> {
    let store: Store = Arc::default();
    let listener = TcpListener::bind(("0.0.0.0", 8810))?;
    for stream in listener.incoming().flatten() {
        let store = Arc::clone(&store);
        thread::spawn(move || {
            if serve(stream, store).is_err() {
                println!("client lost");
            }
        });
    }
    Ok(())
}
