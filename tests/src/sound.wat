(module
  ;;<import
  (import "kepu:exhibit/host@0.1.0" "log" (func $log (param i32 i32 i32)))
  ;;>
  ;;<memory
  (memory (export "memory") 1)
  ;;>
  ;;<table
  (table 1 funcref)
  ;;>
  (global $heap (mut i32) (i32.const 4096))
  (global $ticks (mut i32) (i32.const 0))
  ;; What each function answers with lies at its own place below 4096.
  (data (i32.const 64) "\00\00\00\00\00\00\f0\3f")
  (data (i32.const 512) "no, I will not")

  ;; Hands out memory and never takes it back.
  ;;<realloc
  (func (export "cabi_realloc") (param $old i32) (param $old_size i32) (param $align i32) (param $size i32) (result i32)
    (local $start i32)
    (local.set $start (i32.and (i32.add (global.get $heap) (i32.const 7)) (i32.const -8)))
    (global.set $heap (i32.add (local.get $start) (local.get $size)))
    (block $fits
      (br_if $fits (i32.le_u (global.get $heap) (i32.mul (memory.size) (i32.const 65536))))
      (br_if $fits (i32.ne (i32.const -1)
        (memory.grow (i32.add (i32.const 1) (i32.div_u (local.get $size) (i32.const 65536))))))
      unreachable)
    (local.get $start))
  ;;>

  ;;<instantiate
  (func (export "kepu:exhibit/model@0.1.0#instantiate") (param $seed i64) (result i32)
    (i32.const 16))
  ;;>
  ;;<apply
  (func (export "kepu:exhibit/model@0.1.0#apply") (param $inputs i32) (param $count i32))
  ;;>
  ;;<do-step
  (func (export "kepu:exhibit/model@0.1.0#do-step")
    (global.set $ticks (i32.add (global.get $ticks) (i32.const 1))))
  ;;>
  ;;<outputs
  (func (export "kepu:exhibit/model@0.1.0#outputs") (result i32)
    (i32.store (i32.const 32) (i32.const 64))
    (i32.store (i32.const 36) (i32.const 1))
    (i32.const 32))
  ;;>
  ;;<layer
  (func (export "kepu:exhibit/model@0.1.0#layer") (param $index i32) (result i32)
    (i32.const 40))
  ;;>
  ;;<get-state
  (func (export "kepu:exhibit/model@0.1.0#get-state") (result i32)
    (i32.const 48))
  ;;>
  ;;<set-state
  (func (export "kepu:exhibit/model@0.1.0#set-state") (param $state i32) (param $length i32) (result i32)
    (i32.const 16))
  ;;>
  ;;<extra
  ;;>
)
