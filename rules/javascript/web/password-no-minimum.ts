import { IsEmail, IsString } from "class-validator";
import { z } from "zod";

class RegisterDto {
  @IsEmail()
  email: string;

  @IsString()
  // ruleid: password-no-minimum
  password: string;
}

// ok: password-no-minimum
class LoginDto {
  @IsEmail()
  email: string;

  @IsString()
  password: string;
}

// ruleid: password-no-minimum
const signupSchema = z.object({ email: z.string().email(), password: z.string() });

// ok: password-no-minimum
const registerSchema = z.object({ email: z.string().email(), password: z.string().min(12) });

// ok: password-no-minimum
const loginSchema = z.object({ email: z.string(), password: z.string() });
