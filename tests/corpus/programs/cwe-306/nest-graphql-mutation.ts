import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { Product } from './product.model';
import { ProductInput } from './product.input';
import { ProductsService } from './products.service';

@Resolver(() => Product)
export class ProductsResolver {
  constructor(private readonly products: ProductsService) {}

  @Query(() => [Product])
  catalogue() {
    return this.products.findAll({ take: 100 });
  }

  @Mutation(() => Product) // flaw: CWE-306
  updateProduct(@Args('id', { type: () => ID }) id: string, @Args('input') input: ProductInput) {
    return this.products.update(id, input);
  }

  @Mutation(() => Boolean) // flaw: CWE-306
  async removeProduct(@Args('id', { type: () => ID }) id: string) {
    await this.products.remove(id);
    return true;
  }
}
