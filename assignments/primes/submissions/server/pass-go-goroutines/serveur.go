package main

import (
	"log"
	"net"
)

func main() {
	ecoute, err := net.Listen("tcp4", "0.0.0.0:8809")
	if err != nil {
		log.Fatal(err)
	}
	for {
		conn, err := ecoute.Accept()
		if err != nil {
			log.Print(err)
			continue
		}
		go servir(conn)
	}
}

func servir(conn net.Conn) {
	defer conn.Close()
	demande := make([]byte, 1024)
	for {
		n, err := conn.Read(demande)
		if err != nil {
			return
		}
		conn.Write([]byte{code(string(demande[:n]))})
	}
}
