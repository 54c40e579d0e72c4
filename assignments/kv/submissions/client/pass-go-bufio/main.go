package main

import (
	"bufio"
	"fmt"
	"net"
	"os"
	"strings"
)

func main() {
	conn, err := net.Dial("tcp", "localhost:8810")
	if err != nil {
		fmt.Println("Pas de serveur :", err)
		return
	}
	defer conn.Close()

	keyboard := bufio.NewScanner(os.Stdin)
	server := bufio.NewReader(conn)
	for keyboard.Scan() {
		line := keyboard.Text()
		if line == "fin" {
			break
		}
		fmt.Fprintf(conn, "%s\r\n", line)
		answer, err := server.ReadString('\n')
		if err != nil {
			fmt.Println("Le serveur a fermé :", err)
			break
		}
		fmt.Println("=>", strings.TrimRight(answer, "\r\n"))
	}
}
