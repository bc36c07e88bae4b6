import { sizeFamilies } from '@/lib/questions/size-families'
import { holdToContract } from '../hold-to-contract'

holdToContract(sizeFamilies)
