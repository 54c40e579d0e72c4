package main

import (
	"fmt"
	"net"
	"strings"
)

func main() {
	serveur, err := net.Listen("tcp", "127.0.0.1:6789")
	if err != nil {
		panic(err)
	}
	client, err := serveur.Accept()
	if err != nil {
		panic(err)
	}
	tampon := make([]byte, 1024)
	n, err := client.Read(tampon)
	if err == nil {
		fmt.Fprint(client, strings.ToUpper(string(tampon[:n])))
	}
	client.Close()
	serveur.Close()
}
