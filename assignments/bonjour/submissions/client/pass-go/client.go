package main

import (
	"fmt"
	"io"
	"net"
	"os"
)

func main() {
	conn, err := net.Dial("tcp", "localhost:3000")
	if err != nil {
		fmt.Println("pas de serveur :", err)
		os.Exit(2)
	}
	defer conn.Close()
	fmt.Fprint(conn, "Bonjour")
	reply := make([]byte, len("Comment va ?"))
	n, err := io.ReadFull(conn, reply)
	if err != nil {
		fmt.Println("server hung up after", n, "bytes")
		return
	}
	fmt.Println(string(reply))
}
