import { getSecurityRules } from "firebase-admin/security-rules";

const open = `
service cloud.firestore {
  match /databases/{database}/documents {
    match /{document=**} {
      // ruleid: firebase-rules-open
      allow read, write: if true;
    }
  }
}`;
// ruleid: firebase-rules-open
await getSecurityRules().releaseStorageRulesetFromSource("service firebase.storage { match /b/{b}/o { allow write; } }");

const closed = `
service cloud.firestore {
  match /users/{user} {
    // ok: firebase-rules-open
    allow read, write: if request.auth.uid == user;
    // ok: firebase-rules-open
    allow read: if true;
  }
}`;
// ok: firebase-rules-open
const label = "allow writers to comment";
// ok: firebase-rules-open
// allow read, write: if true;
export { open, closed, label };
