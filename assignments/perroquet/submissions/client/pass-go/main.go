package main

import (
	"bytes"
	"fmt"
	"io"
	"log"
	"net"
)

func main() {
	log.SetFlags(0)
	message := []byte("Hello, world")
	conn, err := net.Dial("tcp", "127.0.0.1:6789")
	if err != nil {
		log.Fatalln("cannot reach the parrot:", err)
	}
	defer conn.Close()

	conn.Write(message)
	var reply bytes.Buffer
	_, err = io.CopyN(&reply, conn, int64(len(message)))
	if err != nil {
		log.Println("the parrot stopped talking:", err)
	}
	fmt.Println("got:", reply.String())
}
