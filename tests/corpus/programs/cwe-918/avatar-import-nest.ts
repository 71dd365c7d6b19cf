import { Body, Controller, Injectable, Post } from "@nestjs/common";
import { HttpService } from "@nestjs/axios";
import { firstValueFrom } from "rxjs";
import { StorageService } from "./storage.service";

@Injectable()
export class AvatarService {
  constructor(private readonly http: HttpService, private readonly storage: StorageService) {}

  async importFrom(url: string): Promise<string> {
    const response = await firstValueFrom(this.http.get(url, { responseType: "arraybuffer", timeout: 5000 })); // flaw: CWE-918
    return this.storage.put(response.data);
  }
}

@Controller("avatars")
export class AvatarController {
  constructor(private readonly avatars: AvatarService) {}

  @Post("import")
  async import(@Body("url") url: string) {
    return { key: await this.avatars.importFrom(url) };
  }
}
