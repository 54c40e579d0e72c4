package main

import (
	"fmt"
	"io"
	"net"
	"os"
)

func main() {
	c, err := net.Dial("tcp", "localhost:6789")
	if err != nil {
		fmt.Println("Erreur :", err)
		os.Exit(1)
	}
	fmt.Fprintf(c, "Hello, world")
	recu := make([]byte, 12)
	_, err = io.ReadFull(c, recu)
	if err == nil {
		fmt.Println("Reçu :", string(recu))
	} else {
		fmt.Println("Erreur :", err)
	}
	c.Close()
	os.Exit(1)
}
