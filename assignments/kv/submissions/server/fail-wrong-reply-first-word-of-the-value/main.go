package main

import (
	"bufio"
	"log"
	"net"
	"strings"
	"sync"
)

var (
	mu    sync.RWMutex
	store = map[string]string{}
)

func reply(line string) string {
	words := strings.Fields(line)
	if len(words) < 2 {
		return "E"
	}
	key := words[1]
	switch words[0] {
	case "SET":
		if len(words) < 3 {
			return "E"
		}
		mu.Lock()
		defer mu.Unlock()
		store[key] = words[2]
		return "OK"
	case "GET":
		mu.RLock()
		defer mu.RUnlock()
		if value, ok := store[key]; ok && len(words) == 2 {
			return value
		}
	case "DEL":
		mu.Lock()
		defer mu.Unlock()
		if _, ok := store[key]; ok && len(words) == 2 {
			delete(store, key)
			return "OK"
		}
	}
	return "E"
}

func handle(conn net.Conn) {
	defer conn.Close()
	scanner := bufio.NewScanner(conn)
	scanner.Buffer(make([]byte, 4096), 1<<24)
	for scanner.Scan() {
		if _, err := conn.Write([]byte(reply(scanner.Text()) + "\n")); err != nil {
			return
		}
	}
}

func main() {
	ln, err := net.Listen("tcp", "0.0.0.0:8810")
	if err != nil {
		log.Fatal(err)
	}
	for {
		conn, err := ln.Accept()
		if err != nil {
			continue
		}
		go handle(conn)
	}
}
